/// A format in which figures are saved.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  /// Pixels, without loss.
  case png
  /// Scalable vector graphics, for the web.
  case svg
  /// Portable document format, for papers.
  case pdf

  /// The format that the ending of a path asks for, in capitals or not.
  ///
  /// - Throws: `RenderError` if there is no such format.
  public init(path: String) throws(RenderError) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
    guard let format = ending.flatMap(PictureFormat.init(rawValue:)) else {
      throw RenderError(
        .file, "cannot save to '\(path)': the file name must end in .png, .svg or .pdf")
    }
    self = format
  }
}
