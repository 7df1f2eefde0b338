package org.daal4j.input.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The first bytes of a file and the questions that tell what it is.
 *
 * @param bytes up to {@link FirstBytes#COUNT}
 */
record Head(byte[] bytes) {

  private static final int TAR_BLOCK = 512;
  private static final int TAR_CHECKSUM = 148;
  private static final int TAR_CHECKSUM_BYTES = 8;
  private static final int TAR_MAGIC = 257;

  /**
   * Whether these characters, each a byte (so {@code \}{@code u00ff} is 0xff), stand at the start.
   */
  boolean startsWith(String signature) {
    return has(0, signature);
  }

  /** Whether these characters stand at the start, as far as there is anything. */
  boolean mayStart(String signature) {
    return startsWith(signature.substring(0, Math.min(signature.length(), bytes.length)));
  }

  /** Whether these characters, each a byte, stand at an offset. */
  boolean has(int offset, String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= offset + wanted.length
        && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
  }

  /** Whether these characters, each a byte, stand anywhere. */
  boolean contains(String text) {
    return latin1().contains(text);
  }

  /** Whether it begins, blanks and a byte-order mark aside, with a word in small or capitals. */
  boolean startsWithWord(String small) {
    String text = latin1().toLowerCase(Locale.ROOT);
    String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    return start.stripLeading().startsWith(small);
  }

  private String latin1() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The byte at an offset, from 0 to 255; -1 when there is none. */
  int at(int offset) {
    return offset < bytes.length ? bytes[offset] & 0xff : -1;
  }

  /**
   * Whether there are control characters in front of an offset that no text has. Hive separates
   * fields of text by the first ones, terminals are told colours after an escape.
   */
  boolean hasControls(int from, int to) {
    for (int i = from; i < Math.min(to, bytes.length); i++) {
      int b = bytes[i] & 0xff;
      if (b == 0 || b >= 4 && b <= 8 || b >= 0x0e && b < 0x20 && b != 0x1b || b == 0x7f) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tar archive begins here: by its magic, or by the checksum of its first block. */
  boolean isTar() {
    if (has(TAR_MAGIC, "ustar")) {
      return true;
    }
    if (bytes.length < TAR_BLOCK || bytes[0] == 0) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < TAR_BLOCK; i++) {
      boolean ofChecksum = i >= TAR_CHECKSUM && i < TAR_CHECKSUM + TAR_CHECKSUM_BYTES;
      sum += ofChecksum ? ' ' : bytes[i] & 0xff;
    }
    String octal =
        new String(bytes, TAR_CHECKSUM, TAR_CHECKSUM_BYTES, StandardCharsets.ISO_8859_1)
            .replace('\0', ' ')
            .strip();
    return octal.matches("[0-7]{1,7}") && Integer.parseInt(octal, 8) == sum;
  }

  /**
   * Whether the bytes are text in units of 2 bytes without a mark: where it is Latin, and in its
   * digits, separators and line ends, one byte of two is 0, and the other is a character of text.
   *
   * @param zero which of two bytes is 0: the first (big endian, 0) or the second (1)
   */
  boolean isUnmarkedUtf16(int zero) {
    int latin = 0;
    int units = bytes.length / 2;
    for (int i = 0; i < units; i++) {
      int low = bytes[2 * i + 1 - zero] & 0xff;
      if (low == 0) {
        return false;
      }
      if (bytes[2 * i + zero] == 0) {
        if (low < 0x20 && low != '\t' && low != '\n' && low != '\r') {
          return false;
        }
        latin++;
      }
    }
    return units >= 4 && 4 * latin >= units;
  }

  /**
   * Whether the bytes are text in units of 4 bytes without a mark.
   *
   * @param zero which of four bytes is 0, the one beside it at most 16: the first (big endian, 0)
   *     or the last (3)
   */
  boolean isUnmarkedUtf32(int zero) {
    int units = bytes.length / 4;
    for (int i = 0; i < 4 * units; i += 4) {
      int plane = bytes[i + (zero == 0 ? 1 : 2)];
      if (bytes[i + zero] != 0 || plane < 0 || plane > 16 || bytes[i + 3 - zero] == 0) {
        return false;
      }
    }
    return units >= 4;
  }

  /** Whether nothing speaks against text. */
  boolean looksLikeText() {
    return bytes.length > 0 && !hasControls(0, bytes.length);
  }

  /** What a gzip file holds, as far as these bytes tell. */
  Head unzipped() {
    byte[] content = new byte[FirstBytes.COUNT];
    int count = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      int read = in.read();
      while (read >= 0 && count < content.length) {
        content[count++] = (byte) read;
        read = in.read();
      }
    } catch (IOException end) {
      // The file goes on behind these bytes.
    }
    return new Head(Arrays.copyOf(content, count));
  }
}
