#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Platform {
  /// The absolute path that a variable of the environment holds; nil if it holds none.
  static func folder(inVariable name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }

  /// Gives back memory that C allocated.
  static func release(_ memory: UnsafeMutableRawPointer?) { free(memory) }
}
