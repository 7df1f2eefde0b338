package org.daal4j.input.kind;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.BadInputException;

/**
 * Refuses files that are something else than text of rows, or than their names say, by their first
 * bytes; each error says what a file is and what to do.
 */
public final class FirstBytes {

  /** How many bytes from the start of a file tell what it is. */
  public static final int COUNT = 512;

  /** What files are that are named so. */
  private static final Map<String, FileKind> NAMED =
      Map.of(".gz", FileKind.GZIP, ".bz2", FileKind.BZIP2, ".zst", FileKind.ZSTD);

  /** What those begin with. */
  private static final Map<FileKind, String> SIGNATURES =
      Map.of(
          FileKind.GZIP, "\u001f\u008b",
          FileKind.BZIP2, "BZh",
          FileKind.ZSTD, "\u0028\u00b5\u002f\u00fd");

  private FirstBytes() {}

  /**
   * The name of the format as which a file is read that is no text; empty when it may be text, or
   * is of a kind that is not read so.
   *
   * @param bytes its first {@link #COUNT}, or all there are
   */
  public static String format(byte[] bytes) {
    FileKind kind = FileKind.of(new Head(bytes));
    return kind == null ? "" : kind.format();
  }

  /**
   * What a file is that should be of a format with types, and is not: its kind and what to do, as
   * {@code a gzip file} and {@code Unpack it first.}; empty when its first bytes tell nothing else.
   *
   * @param format its name
   * @param bytes its first {@link #COUNT}, or all there are
   */
  public static Optional<Instead> insteadOf(String format, byte[] bytes) {
    FileKind kind = FileKind.of(new Head(bytes));
    if (kind == null || kind.isText() || kind.format().equals(format)) {
      return Optional.empty();
    }
    String remedy = kind.isPacked() ? "Unpack it first." : kind.remedy("");
    return Optional.of(new Instead(kind.noun(), remedy));
  }

  /**
   * What a file is.
   *
   * @param noun with its article
   * @param remedy a sentence
   */
  public record Instead(String noun, String remedy) {}

  /**
   * Refuses a file that is not text, and whose name does not say that it is compressed.
   *
   * @param file its name, for messages
   * @param bytes its first {@link #COUNT}, or all there are
   */
  public static void requireText(String file, byte[] bytes) throws BadInputException {
    Head head = new Head(bytes);
    FileKind kind = FileKind.of(head);
    if (kind == null) {
      return;
    }
    FileKind inner = kind == FileKind.GZIP ? FileKind.of(head.unzipped()) : null;
    if (inner != null) {
      throw holds(file, kind, inner);
    }
    throw new BadInputException(
        file
            + ": is "
            + kind.noun()
            + (kind.isReadByName()
                ? ", but its name does not end in " + kind.extension()
                : kind.isReadApart() || kind.isText() ? "" : ", which is not read")
            + ". "
            + kind.remedy(lastName(file)));
  }

  /**
   * Refuses a file whose name says that it is compressed, but which is something else.
   *
   * @param file its name, for messages
   * @param extension what its name ends with, as {@code .gz}
   * @param bytes its first {@link #COUNT}, or all there are, as stored
   */
  public static void requireCompressed(String file, String extension, byte[] bytes)
      throws BadInputException {
    FileKind named = NAMED.get(extension);
    Head head = new Head(bytes);
    FileKind kind = FileKind.of(head);
    // Blocks of codecs without a signature begin with their length, with zeros in it.
    boolean told = kind != null && kind != named && !(named == null && kind.isText());
    if (told) {
      throw new BadInputException(
          file
              + ": is "
              + kind.noun()
              + ", though its name ends in "
              + extension
              + ". "
              + kind.remedy(without(extension, file)));
    }
    // What is left of a file that was cut short may be letters.
    boolean cutShort = named != null && head.mayStart(SIGNATURES.get(named));
    if (kind == null && named != null && !cutShort && head.looksLikeText()) {
      throw new BadInputException(
          file
              + ": is plain text, though its name ends in "
              + extension
              + ". Rename it to "
              + without(extension, file)
              + ".");
    }
  }

  /**
   * Refuses a compressed file that holds something else than text.
   *
   * @param file its name, for messages
   * @param extension what its name ends with, as {@code .gz}
   * @param content the first {@link #COUNT} bytes after decompression, or all there are
   */
  public static void requireTextInside(String file, String extension, byte[] content)
      throws BadInputException {
    FileKind inner = FileKind.of(new Head(content));
    if (inner != null) {
      throw holds(file, NAMED.get(extension), inner);
    }
  }

  private static BadInputException holds(String file, FileKind outer, FileKind inner) {
    String compressed = outer == null ? "compressed" : "in " + outer.noun();
    return new BadInputException(
        file
            + ": holds "
            + inner.noun()
            + ", "
            + compressed
            + ". "
            + (inner.isReadByName() ? "Unpack it once." : unpacked(inner)));
  }

  /** What to do with a file, where it must be unpacked for that. */
  private static String unpacked(FileKind inner) {
    boolean first = inner.isText() || !inner.format().isEmpty();
    return (first ? "Unpack it first. " : "") + inner.remedy("");
  }

  private static String lastName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String without(String extension, String file) {
    String name = lastName(file);
    return name.toLowerCase(Locale.ROOT).endsWith(extension)
        ? name.substring(0, name.length() - extension.length())
        : name;
  }
}
