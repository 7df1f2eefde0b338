package org.daal4j.result;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names in a directory belong to a result. */
final class ResultFiles {

  private ResultFiles() {}

  /** Those its model.json lists, and those every result has. */
  static Set<String> of(Map<String, Object> model) {
    Set<String> names = new HashSet<>(Set.of(ModelFile.NAME, OutputDirectory.SUCCESS));
    if (model.get("files") instanceof List<?> files) {
      files.forEach(file -> names.add(String.valueOf(file)));
    }
    return names;
  }
}
