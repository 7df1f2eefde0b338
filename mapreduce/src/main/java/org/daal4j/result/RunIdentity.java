package org.daal4j.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What decides the result of a run: two runs of equal identity give the same bits.
 *
 * @param verb the verb
 * @param version the version of daal4j
 * @param options long option name to value, those that shape the result
 * @param input fingerprint of the files read
 */
public record RunIdentity(String verb, String version, Map<String, Object> options, String input) {

  /** As an object of JSON. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("verb", verb);
    map.put("version", version);
    map.put("options", options);
    map.put("inputFingerprint", input);
    return map;
  }

  /**
   * How an earlier run differs from this one, in words; empty when it does not.
   *
   * @param earlier an object that holds what {@link #toMap} gives
   */
  List<String> differencesFrom(Map<String, Object> earlier) throws IOException {
    List<String> differences = new ArrayList<>();
    if (!verb.equals(earlier.get("verb"))) {
      return List.of("its verb is " + earlier.get("verb"));
    }
    if (!version.equals(earlier.get("version"))) {
      return List.of("its daal4j was version " + earlier.get("version"));
    }
    Map<?, ?> then = earlier.get("options") instanceof Map<?, ?> map ? map : Map.of();
    TreeSet<String> names = new TreeSet<>(options.keySet());
    then.keySet().forEach(name -> names.add(String.valueOf(name)));
    for (String name : names) {
      String before = JsonText.line(then.get(name));
      String now = JsonText.line(options.get(name));
      if (!before.equals(now)) {
        differences.add("--" + name + " was " + before + ", is " + now);
      }
    }
    if (!input.equals(earlier.get("inputFingerprint"))) {
      differences.add("the input files or their splits have changed");
    }
    return differences;
  }
}
