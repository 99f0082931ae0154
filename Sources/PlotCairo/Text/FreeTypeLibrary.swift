import CCairo
import CHarfBuzz

/// FreeType, which opens and closes faces for one thread at a time.
final class FreeTypeLibrary: Sendable {
  /// `Sendable` unchecked: it is reached only under the lock around it.
  private struct Handle: @unchecked Sendable { let library: FT_Library }
  private let handle: Locked<Handle>

  /// Starts FreeType; nil if memory ran out.
  init?() {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    handle = Locked(Handle(library: library))
  }

  deinit { handle.withLock { _ = FT_Done_FreeType($0.library) } }

  /// A face of its own over a file's bytes, which must outlive it; nil if they are no font.
  func openFace(_ blob: OpaquePointer, index: Int) -> FT_Face? {
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return nil }
    return data.withMemoryRebound(to: FT_Byte.self, capacity: Int(length)) { bytes in
      handle.withLock { handle in
        var face: FT_Face?
        guard FT_New_Memory_Face(handle.library, bytes, FT_Long(length), FT_Long(index), &face) == 0
        else { return nil }
        return face
      }
    }
  }

  /// Closes a face.
  func close(_ face: FT_Face) { handle.withLock { _ in _ = FT_Done_Face(face) } }
}
