package org.daal4j.packed;

/**
 * A packed file: rows as they lie in memory, found by arithmetic, read without parsing, and known
 * to be whole before a row is used. All numbers are little-endian.
 *
 * <pre>
 * header   long magic, int version, int columns, int flags, int length of the names,
 *          int number of files of the table, 0 for rows between passes,
 *          int where the names come from, int columns of the table that was stored    36 bytes
 *          names of the columns, as ColumnNames encodes them; none for rows between passes
 * blocks   int kind, int rows, then by kind
 *            dense: double[rows][columns], and double[rows] weights if flagged
 *            sparse: int[rows] numbers in each row, int[] their columns, double[] they themselves,
 *            and double[rows] weights if flagged
 *          and of rows that were sent to parts long[rows], their numbers in their table;
 *          numbers are float[] where the file is flagged, and in blocks of the kinds for that,
 *          which have only numbers that a float holds exactly; weights are double[] always
 * footer   for each block: long offset, int rows, int CRC-32,
 *          and of rows that were sent int part they were sent to
 * trailer  long offset of the footer, long rows, int blocks,
 *          int CRC-32 of header, footer and the trailer so far, long magic     32 bytes
 * </pre>
 *
 * <p>The checksum of the trailer covers what sizes are taken from, those of the blocks the numbers.
 * A file that was cut short has no trailer. Another thing to know of a file is another flag: who
 * does not know it refuses the file. What changes for all files is another version. Hadoop's
 * SequenceFile was not taken: it copies each value through a buffer, has no index, and does not
 * tell a whole file from one cut short between two records.
 */
final class PackedFormat {

  static final long MAGIC = 0x0A31_524A_3441_4144L; // "DAA4JR1\n"
  static final int VERSION = 6;
  static final int FLAG_WEIGHTED = 1;
  static final int FLAG_SPARSE = 2;
  static final int FLAG_FLOATS = 4;

  /** Blocks are of rows that were sent to parts: the index knows which, the rows their numbers. */
  static final int FLAG_SENT = 8;

  static final int KIND_DENSE = 0;
  static final int KIND_SPARSE = 1;

  /** Added to a kind: numbers are floats, because each is one. */
  static final int KIND_FLOATS = 2;

  static final int HEADER_BYTES = 36;
  static final int BLOCK_HEADER_BYTES = 8;
  static final int INDEX_ENTRY_BYTES = 16;
  static final int TRAILER_BYTES = 32;

  /** Bytes of the trailer that the checksum covers. */
  static final int TRAILER_CHECKED_BYTES = 20;

  private PackedFormat() {}

  /** Bytes of an entry of the index. */
  static int indexEntryBytes(boolean sent) {
    return INDEX_ENTRY_BYTES + (sent ? Integer.BYTES : 0);
  }

  /** Bytes of a dense block without its header. */
  static long denseBytes(long rows, int columns, int beside, boolean floats) {
    return rows * ((long) columns * numberBytes(floats) + (long) beside * Double.BYTES);
  }

  /**
   * How many numbers a sparse block holds.
   *
   * @param bytes of the block without its header
   * @return -1 when no block of so many rows has that length
   */
  static long sparseNumbers(long bytes, long rows, boolean weighted, boolean floats) {
    long numbers = bytes - rows * (Integer.BYTES + (weighted ? Double.BYTES : 0));
    int each = Integer.BYTES + numberBytes(floats);
    return numbers < 0 || numbers % each != 0 ? -1 : numbers / each;
  }

  private static int numberBytes(boolean floats) {
    return floats ? Float.BYTES : Double.BYTES;
  }
}
