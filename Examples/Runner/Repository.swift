import Foundation

/// Where things are in the checkout that the command was built from.
enum Repository {
  /// The top folder.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The folder of the pictures; a relative path where the command runs at the top.
  static let gallery =
    FileManager.default.currentDirectoryPath == root ? "Gallery" : "\(root)/Gallery"
}
