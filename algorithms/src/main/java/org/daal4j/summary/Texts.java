package org.daal4j.summary;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.NumberArrays;

/** Text in UTF-8 behind the number of its bytes. */
final class Texts {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_TEXTS = 1 << 28;

  private Texts() {}

  static void write(DataOutput out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  static String read(DataInput in) throws IOException {
    byte[] utf8 = new byte[NumberArrays.count(in, MOST_BYTES, "bytes of a text")];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  static void write(DataOutput out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  static List<String> readAll(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = NumberArrays.count(in, MOST_TEXTS, "texts"); left > 0; left--) {
      texts.add(read(in));
    }
    return List.copyOf(texts);
  }
}
