package org.daal4j.result;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.written.PartName;
import org.daal4j.result.StrictFiles.Kind;

/**
 * What results consist of, as the verbs declare it: the only names that are ever deleted or
 * replaced in an output directory, whatever a file there says.
 *
 * @param files of each verb, by its name; the name of a directory of part files ends with a slash,
 *     that of a directory of results with a slash, an asterisk and a slash
 */
public record ResultCatalogue(Map<String, List<String>> files) {

  private static final String RESULTS = "/*/";

  /** Names that every result has besides. */
  private static final Set<String> COMMON = Set.of(SavedModel.NAME, OutputDirectory.SUCCESS);

  /**
   * The names of a result.
   *
   * @param model content of its model.json
   * @return empty when it is not the model.json of a verb, or lists what that verb cannot write
   */
  Optional<Set<String>> ofModel(Map<String, Object> model) {
    return model.get("verb") instanceof String verb && files.containsKey(verb)
        ? listed(model.get("files"), plain(files.get(verb)))
        : Optional.empty();
  }

  /**
   * The names in a list, those of any verb.
   *
   * @return empty unless it is a list of such names, each once
   */
  Optional<Set<String>> ofList(Object list) {
    Set<String> allowed = new HashSet<>();
    files.values().forEach(names -> allowed.addAll(plain(names)));
    return listed(list, allowed);
  }

  private static Optional<Set<String>> listed(Object list, Set<String> allowed) {
    if (!(list instanceof List<?> names)) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>();
    for (Object name : names) {
      boolean common = name instanceof String && COMMON.contains(name);
      if (!(name instanceof String text) || !common && !allowed.contains(text)) {
        return Optional.empty();
      }
      if (!known.add(text)) {
        return Optional.empty();
      }
    }
    known.addAll(COMMON);
    return Optional.of(known);
  }

  /** Names without the slash of directories. */
  private static Set<String> plain(List<String> names) {
    Set<String> plain = new HashSet<>();
    names.forEach(name -> plain.add(name.replaceFirst("/.*", "")));
    return plain;
  }

  /**
   * Whether an entry of a directory can be part of a result: has a known name, is of the kind that
   * the name stands for, and holds nothing else.
   */
  boolean isPart(StrictFiles place, Path directory, String name, Kind kind) throws IOException {
    if (kind == Kind.FILE) {
      String file = withoutChecksum(name);
      return COMMON.contains(file) || isDeclared(file);
    }
    if (kind == Kind.DIRECTORY && isDeclared(name + RESULTS)) {
      return holdsResults(place, new Path(directory, name));
    }
    return kind == Kind.DIRECTORY
        && isDeclared(name + "/")
        && place.entries(new Path(directory, name)).entrySet().stream()
            .allMatch(
                part ->
                    part.getValue() == Kind.FILE
                        && PartName.isOne(new Path(directory, withoutChecksum(part.getKey()))));
  }

  /** Whether a directory holds nothing but directories of the files of a result. */
  private boolean holdsResults(StrictFiles place, Path directory) throws IOException {
    for (Map.Entry<String, Kind> inner : place.entries(directory).entrySet()) {
      if (inner.getValue() != Kind.DIRECTORY) {
        return false;
      }
      for (Map.Entry<String, Kind> entry :
          place.entries(new Path(directory, inner.getKey())).entrySet()) {
        String file = withoutChecksum(entry.getKey());
        if (entry.getValue() != Kind.FILE || !COMMON.contains(file) && !isDeclared(file)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isDeclared(String name) {
    return files.values().stream().anyMatch(names -> names.contains(name));
  }

  /** The file whose checksums Hadoop keeps in a hidden file of that name, else the name itself. */
  static String withoutChecksum(String name) {
    return name.matches("\\..+\\.crc") ? name.substring(1, name.length() - 4) : name;
  }
}
