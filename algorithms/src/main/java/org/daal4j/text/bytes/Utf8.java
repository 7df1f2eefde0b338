package org.daal4j.text.bytes;

import java.util.HexFormat;

/**
 * Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates), so that they read back as
 * the same bytes after they were a string.
 */
public final class Utf8 {

  private Utf8() {}

  /** Index of the first byte that is not part of a character, or -1 when all are. */
  public static int firstWrong(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= bytes.length && EightBytes.areAscii(bytes, i, to - i)) {
        i += 8;
        continue;
      }
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** Bytes of the character that starts with a byte that is not ASCII; 0 when it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** What to tell of text that is not, with the remedy; a sentence and more, without full stop. */
  public static String complaint(String what, byte[] bytes, int wrong) {
    return what
        + ": byte 0x"
        + HexFormat.of().toHexDigits(bytes[wrong])
        + " is not UTF-8, which text that is used must be (it looks like ISO-8859-1 or"
        + " windows-1252). Convert the file, as with iconv -f WINDOWS-1252 -t UTF-8";
  }
}
