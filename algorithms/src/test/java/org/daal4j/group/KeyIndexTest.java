package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside a map of texts. */
class KeyIndexTest {

  private static int add(KeyIndex index, String key) {
    byte[] bytes = (" " + key).getBytes(StandardCharsets.UTF_8);
    return index.findOrAdd(bytes, 1, bytes.length);
  }

  private static String text(KeyIndex index, int key) {
    return new String(index.bytes(key), StandardCharsets.UTF_8);
  }

  @Test
  void keysAreNumberedAsTheyCome() {
    Random random = new Random(3);
    KeyIndex index = new KeyIndex();
    Map<String, Integer> expected = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      String key = i % 5_000 == 0 ? "é".repeat(50_000 + i) : "" + random.nextInt(20_000);
      if (expected.putIfAbsent(key, keys.size()) == null) {
        keys.add(key);
      }
      assertThat(add(index, key)).isEqualTo(expected.get(key));
    }
    assertThat(index.size()).isEqualTo(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      assertThat(text(index, i)).isEqualTo(keys.get(i));
    }
  }

  @Test
  void copiesAndTakesKeysOfOthers() {
    KeyIndex one = new KeyIndex();
    add(one, "");
    add(one, "a");
    KeyIndex copy = one.copy();
    assertThat(add(copy, "b")).isEqualTo(2);
    assertThat(add(one, "c")).isEqualTo(2);
    assertThat(text(copy, 2)).isEqualTo("b");
    assertThat(text(one, 2)).isEqualTo("c");
    assertThat(copy.findOrAdd(one, 2)).isEqualTo(3);
    assertThat(copy.findOrAdd(one, 1)).isEqualTo(1);
    assertThat(new KeyIndex().copy().size()).isZero();
  }
}
