import Foundation

/// Whether heavy cases run too.
let thorough = ProcessInfo.processInfo.environment["EXHAUSTIVE"] != nil
