package org.daal4j.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Setting;

/**
 * The pass that has made a summary.
 *
 * @param fold name of its class
 * @param choices what a user has chosen that shapes the summary
 * @param bytes what it has written of itself
 */
public record SummaryPass(String fold, Map<String, String> choices, byte[] bytes) {

  private static final int MOST_BYTES = 1 << 30;
  private static final int AHEAD = 1 << 16;

  static SummaryPass of(Fold<?, ?> fold) throws IOException {
    Map<String, String> choices = new LinkedHashMap<>();
    fold.shape().orElse(Map.of()).forEach((setting, value) -> choices.put(setting.name(), value));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fold.write(new DataOutputStream(bytes));
    return new SummaryPass(fold.getClass().getName(), choices, bytes.toByteArray());
  }

  /** What {@link Fold#following} takes. */
  DataInput written() {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Whether another is the same in all, what it took from its first rows included. */
  boolean isSame(SummaryPass other) {
    return fold.equals(other.fold) && Arrays.equals(bytes, other.bytes);
  }

  /** That two took different things from their first rows. */
  static Difference otherRows() {
    return new Difference("what the pass took from the first rows", "one thing", "another");
  }

  /**
   * The first difference from another in what it is and in what was chosen; null when there is
   * none.
   */
  Difference from(SummaryPass other) {
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      Difference found =
          Difference.of(
              Setting.named(choice.getKey()).toString(),
              choice.getValue(),
              other.choices.getOrDefault(choice.getKey(), choice.getValue()));
      if (found != null) {
        return found;
      }
    }
    return Difference.of("what is summed up", simple(fold), simple(other.fold));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  void write(DataOutput out) throws IOException {
    Texts.write(out, fold);
    out.writeInt(choices.size());
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      Texts.write(out, choice.getKey());
      Texts.write(out, choice.getValue());
    }
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static SummaryPass read(DataInput in) throws IOException {
    String fold = Texts.read(in);
    Map<String, String> choices = new LinkedHashMap<>();
    for (int left = NumberArrays.count(in, AHEAD, "choices"); left > 0; left--) {
      choices.put(Texts.read(in), Texts.read(in));
    }
    int length = NumberArrays.count(in, MOST_BYTES, "bytes of a pass");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[Math.min(length, AHEAD)];
    while (bytes.size() < length) {
      int count = Math.min(some.length, length - bytes.size());
      in.readFully(some, 0, count);
      bytes.write(some, 0, count);
    }
    return new SummaryPass(fold, choices, bytes.toByteArray());
  }
}
