package org.daal4j.text.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder of the JDK says what is UTF-8. */
class Utf8Test {

  @Test
  void agreesWithTheJdkOnAllShortSequencesAndOnRandomBytes() {
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        assertAgrees(new byte[] {(byte) first, (byte) second});
      }
    }
    Random random = new Random(1);
    int[] likely = {0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xe4, 0xed, 0xf0, 0xf4};
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) likely[random.nextInt(likely.length)];
      }
      assertAgrees(bytes);
    }
  }

  @Test
  void tellsTheFirstByteThatIsWrong() {
    byte[] bytes = "K\u00f6ln K\u00f6ln".getBytes(StandardCharsets.UTF_8);
    bytes[8] = (byte) 0xf6;

    assertThat(Utf8.firstWrong(bytes, 0, bytes.length)).isEqualTo(7);
    assertThat(Utf8.firstWrong(bytes, 0, 7)).isEqualTo(-1);
    assertThat(Utf8.firstWrong(bytes, 0, 2)).isEqualTo(1);
  }

  /** Eight bytes are looked at together: what is wrong may be any of them, or behind the field. */
  @Test
  void looksAtTheBytesOfTheFieldOnly() {
    for (int length = 0; length < 40; length++) {
      for (int wrong = 0; wrong < 50; wrong++) {
        byte[] bytes = new byte[50];
        bytes[wrong] = (byte) 0xff;
        for (int from = 0; from + length <= bytes.length; from += 5) {
          boolean inside = from <= wrong && wrong < from + length;
          assertThat(Utf8.firstWrong(bytes, from, from + length)).isEqualTo(inside ? wrong : -1);
        }
      }
    }
  }

  private static void assertAgrees(byte[] bytes) {
    boolean valid;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      valid = true;
    } catch (CharacterCodingException e) {
      valid = false;
    }
    if (Utf8.firstWrong(bytes, 0, bytes.length) < 0 != valid) {
      assertThat(bytes).as("valid is " + valid).isNull();
    }
  }
}
