package org.daal4j.text;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of columns in which each is found at once, not by comparing it with all: a model may name
 * as many columns as a table has.
 */
final class NamesByPlace extends AbstractList<String> {

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
  static List<String> of(List<String> names) {
    return names instanceof NamesByPlace || names instanceof LibsvmColumns
        ? names
        : new NamesByPlace(names);
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

  @Override
  public boolean contains(Object name) {
    return first.containsKey(name);
  }
}
