package org.daal4j.npy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedColumn;

/**
 * What the header of a file says of its array: rows and columns, of which one of a single dimension
 * has one.
 *
 * @param type of all values
 * @param big whether the highest byte of a value is the first
 * @param byColumns whether columns lie one behind the other (Fortran order), and not rows
 * @param rows how many there are
 * @param columns how many there are, at least one
 * @param start where in the file the values begin
 */
record NpyHeader(NpyType type, boolean big, boolean byColumns, long rows, int columns, int start) {

  private static final String MAGIC = "\u0093NUMPY";
  private static final int VERSION_END = 8;
  private static final int MOST_BYTES = 1 << 20;

  /** With more columns the smallest block, of 64 rows, would not fit in an array. */
  private static final int MOST_COLUMNS = (Integer.MAX_VALUE - 8) / 64;

  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

  /**
   * Reads the header of a file, and compares what it says with the length of the file.
   *
   * @param name of the file, for messages
   * @throws BadInputException when it is no npy file, is damaged, or holds what is no table of
   *     numbers
   */
  static NpyHeader read(FileBytes file, String name) throws IOException {
    byte[] head = new byte[(int) Math.min(VERSION_END + Integer.BYTES, file.length())];
    file.read(0, head, 0, head.length);
    String latin1 = new String(head, StandardCharsets.ISO_8859_1);
    if (!latin1.startsWith(MAGIC)) {
      throw file.misfit(
          name,
          new NpyTables(),
          "is no npy file: it does not begin as those do. Check " + Setting.FORMAT + ".");
    }
    try {
      return parse(file, head, name);
    } catch (DamagedException e) {
      throw file.explain(name + ": the header ", e, "Save the array again.");
    }
  }

  private static NpyHeader parse(FileBytes file, byte[] head, String name) throws IOException {
    int version = head.length < VERSION_END ? 0 : head[MAGIC.length()];
    if (version < 1 || version > 3 || head[MAGIC.length() + 1] != 0) {
      throw new DamagedException("its version is none of 1.0, 2.0 and 3.0");
    }
    int sizeBytes = version == 1 ? Short.BYTES : Integer.BYTES;
    long length = 0;
    for (int i = 0; i < sizeBytes; i++) {
      length |= (at(head, VERSION_END + i) & 0xffL) << 8 * i;
    }
    int from = VERSION_END + sizeBytes;
    if (length > MOST_BYTES || length > file.length() - from) {
      throw new DamagedException(
          "it is said to have " + length + " bytes, and the file has " + file.length());
    }
    byte[] bytes = new byte[(int) length];
    file.read(from, bytes, 0, bytes.length);
    String text =
        new String(bytes, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    if (!(PythonLiteral.parse(text) instanceof Map<?, ?> said) || !said.keySet().equals(KEYS)) {
      throw new DamagedException("it does not tell descr, fortran_order and shape, and only these");
    }
    return of(said, from + bytes.length, file.length(), name);
  }

  private static int at(byte[] bytes, int place) {
    if (place >= bytes.length) {
      throw new DamagedException("the file ends in it");
    }
    return bytes[place];
  }

  private static NpyHeader of(Map<?, ?> said, int start, long fileLength, String name)
      throws BadInputException {
    if (!(said.get("fortran_order") instanceof Boolean byColumns)
        || !(said.get("shape") instanceof List<?> shape)
        || !shape.stream().allMatch(size -> size instanceof Long n && n >= 0)) {
      throw new DamagedException("its shape or order is none");
    }
    String descr = String.valueOf(said.get("descr"));
    NpyType type =
        said.get("descr") instanceof String && descr.matches("[<>=|].*")
            ? NpyType.of(descr.substring(1))
            : null;
    if (type == null || descr.charAt(0) == '|' && type.size() > 1) {
      throw new BadInputException(
          name
              + ": holds values of the dtype "
              + shorten(descr)
              + ", which are not read. "
              + (said.get("descr") instanceof List<?>
                  ? "Save its fields as columns of numbers, as by"
                      + " numpy.lib.recfunctions.structured_to_unstructured(array)."
                  : "Save numbers, as by numpy.save(FILE, array.astype('float64'))."));
    }
    String shown = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    if (shape.isEmpty() || shape.size() > 2) {
      throw new BadInputException(
          name
              + ": holds an array of the shape ("
              + shown
              + "), and a table has one or two dimensions. Reshape it to rows and columns.");
    }
    long rows = (Long) shape.get(0);
    long columns = shape.size() == 1 ? 1 : (Long) shape.get(1);
    if (columns == 0) {
      throw new BadInputException(name + ": has no columns: its shape is (" + shown + ").");
    }
    if (columns > MOST_COLUMNS) {
      throw new BadInputException(
          name
              + ": has "
              + columns
              + " columns, more than the "
              + MOST_COLUMNS
              + " that can be read. Save fewer, or transpose it.");
    }
    requireLength(name, shown, type, rows, columns, fileLength - start);
    return new NpyHeader(type, descr.charAt(0) == '>', byColumns, rows, (int) columns, start);
  }

  private static String shorten(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }

  private static void requireLength(
      String name, String shape, NpyType type, long rows, long columns, long there)
      throws BadInputException {
    long rowBytes = columns * type.size();
    boolean fits = rows <= there / rowBytes;
    if (!fits || rows * rowBytes != there) {
      throw new BadInputException(
          name
              + (fits ? ": goes on behind its array: the " : ": was cut short: the ")
              + type.stored().text()
              + " values of the shape ("
              + shape
              + ") take "
              + (fits ? rows * rowBytes + " bytes" : "more")
              + ", and "
              + there
              + " bytes follow the header. Save the array again"
              + (fits ? ", one in a file." : "."));
    }
  }

  /** Its columns: {@code c1}, {@code c2} and so on. */
  List<TypedColumn> typedColumns() {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(number -> TypedColumn.of("c" + number, type.stored()))
        .toList();
  }

  /** Bytes of the values of a row. */
  int rowBytes() {
    return columns * type.size();
  }

  /** How many rows would begin in front of a byte of the file, if they lay one by one. */
  long rowsInFrontOf(long position) {
    long bytes = Math.max(0, position - start);
    return Math.min(rows, (bytes + rowBytes() - 1) / rowBytes());
  }
}
