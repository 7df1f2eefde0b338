package org.daal4j.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of columns with the places of each. */
final class NamesByPlace extends IndexedNames {

  private final List<String> names;
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  private NamesByPlace(List<String> names) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      first.putIfAbsent(names.get(i), i);
      last.put(names.get(i), i);
    }
  }

  /** The same names; those that are found at once already are given back. */
  static IndexedNames of(List<String> names) {
    return names instanceof IndexedNames indexed ? indexed : new NamesByPlace(names);
  }

  @Override
  public String get(int index) {
    return names.get(index);
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public int indexOf(Object name) {
    return first.getOrDefault(name, -1);
  }

  @Override
  public int lastIndexOf(Object name) {
    return last.getOrDefault(name, -1);
  }
}
