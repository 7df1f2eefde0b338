package org.daal4j.engine.libraries;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a tar archive: ustar, with the long names of GNU tar and of pax.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">POSIX, pax</a>
 */
final class TarEntries implements ArchiveEntries {

  private static final int BLOCK = 512;
  private static final int MOST_NAME_BYTES = 1 << 20;
  private static final String DAMAGED = "it holds no tar archive, or a damaged one";
  private static final Pattern PAX_PATH = Pattern.compile("(?:^|\n)[0-9]+ path=([^\n]*)\n");

  private final InputStream in;
  private long left;
  private int padding;

  /** Entries of an archive that is not compressed, or not any more. */
  TarEntries(InputStream in) {
    this.in = in;
  }

  @Override
  public String next() throws IOException {
    String longName = null;
    while (true) {
      in.skipNBytes(left + padding);
      byte[] header = in.readNBytes(BLOCK);
      if (header.length == 0 || header.length == BLOCK && isZero(header)) {
        left = 0;
        padding = 0;
        return null;
      }
      if (header.length < BLOCK) {
        throw new EOFException("it is cut short");
      }
      requireChecksum(header);
      left = number(header, 124, 12);
      if (left < 0) {
        throw new IOException(DAMAGED);
      }
      padding = (int) (-left & (BLOCK - 1));
      switch (header[156]) {
        case 'L' -> longName = text(head(MOST_NAME_BYTES), 0, MOST_NAME_BYTES);
        case 'x' -> {
          Matcher path =
              PAX_PATH.matcher(new String(head(MOST_NAME_BYTES), StandardCharsets.UTF_8));
          longName = path.find() ? path.group(1) : longName;
        }
        case 'K', 'g' -> {}
        default -> {
          return longName != null ? longName : name(header);
        }
      }
    }
  }

  @Override
  public byte[] head(int most) throws IOException {
    int length = (int) Math.min(left, most);
    byte[] head = in.readNBytes(length);
    if (head.length < length) {
      throw new EOFException("it is cut short");
    }
    left -= length;
    return head;
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    boolean posix = text(header, 257, 6).equals("ustar");
    String prefix = posix ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** Up to the first zero. */
  private static String text(byte[] bytes, int from, int most) {
    int to = from;
    while (to < Math.min(from + most, bytes.length) && bytes[to] != 0) {
      to++;
    }
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The sum of the header's bytes, those of the sum itself taken as blanks. */
  private static void requireChecksum(byte[] header) throws IOException {
    byte[] summed = header.clone();
    Arrays.fill(summed, 148, 156, (byte) ' ');
    long sum = 0;
    for (byte one : summed) {
      sum += one & 0xff;
    }
    if (sum != number(header, 148, 8)) {
      throw new IOException(DAMAGED);
    }
  }

  /** In octal digits, or in binary where the first bit is set. */
  private static long number(byte[] header, int from, int length) throws IOException {
    if (header[from] < 0) {
      long value = header[from] & 0x7f;
      for (int i = from + 1; i < from + length; i++) {
        value = value << 8 | header[i] & 0xff;
      }
      return value;
    }
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException(DAMAGED, e);
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte one : block) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }
}
