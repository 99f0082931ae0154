import ExampleFigures
import Foundation
import Plotting

/// The page that shows every picture of the gallery with the code that draws it.
struct GalleryPage {
  let text: String

  /// A page of the given figures; it reads the files that draw them.
  init(_ examples: [Example]) throws {
    var text = """
      # Gallery

      Every picture here is drawn by `swift run examples`, which also writes this page. `samples` are
      the keys, values and queries of the notebook; `--seed` draws others.

      """
    for example in examples {
      let code = try String(contentsOfFile: example.source, encoding: .utf8)
      text += """

        ## \(example.name)

        \(example.summary)

        ![\(try example.figure(.notebook).altText)](\(example.name).png)

        ```swift
        \(code.trimmingCharacters(in: .whitespacesAndNewlines))
        ```

        """
    }
    self.text = text
  }

  func save(to path: String) throws {
    try PlotCairo.save(Array(text.utf8), to: path)
  }
}
