package org.daal4j.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daal4j.core.Setting;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * A model for each group of rows. Groups are in the order of their values, column by column, by
 * code points. After a fit a model is made from its partial each time it is asked for; so there may
 * be more groups than models fit in memory.
 *
 * @param <M> the model of a group
 */
public final class GroupedModel<M extends Model> implements Model {

  private final String verb;
  private final ModelColumns columns;
  private final ModelColumns groupColumns;
  private final GroupSource<M> groups;
  private List<String> warnings; // null before somebody has asked

  /**
   * Of some groups.
   *
   * @param verb that fits the models
   * @param columns of the models
   * @param groupColumns that tell the group of a row
   */
  GroupedModel(
      String verb, ModelColumns columns, ModelColumns groupColumns, GroupSource<M> groups) {
    this.verb = verb;
    this.columns = columns;
    this.groupColumns = groupColumns;
    this.groups = groups;
  }

  /** How the model of a group is read. */
  @FunctionalInterface
  public interface Loader<M extends Model> {
    /** Reads it, as {@code LinearModel::read}. */
    M read(ModelReader saved) throws IOException;
  }

  /** What the columns of {@code groups.csv} are called: those of the groups, rows, reason. */
  public static List<String> groupsHeader(List<String> groupColumns) {
    return GroupedModelFile.header(groupColumns, GroupedModelFile.GROUPS_HEADER);
  }

  /** Whether a saved result is one of groups. */
  public static boolean isIn(ModelReader saved) {
    return saved.has(GroupColumns.COLUMNS);
  }

  /**
   * Reads a saved model, all of its groups into memory.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static <M extends Model> GroupedModel<M> read(ModelReader saved, Loader<M> loader)
      throws IOException {
    return SavedGroups.read(saved, loader);
  }

  @Override
  public String verb() {
    return verb;
  }

  @Override
  public long rows() {
    long rows = 0;
    for (int i = 0; i < groups.size(); i++) {
      rows += groups.group(i).rows();
    }
    return rows;
  }

  @Override
  public ModelColumns columns() {
    return columns;
  }

  @Override
  public Optional<ModelColumns> groupColumns() {
    return Optional.of(groupColumns);
  }

  /** Passes over the rows, where the engine does not know of all. */
  OptionalInt passes() {
    return groups.passes();
  }

  /** The groups, for another thread. */
  GroupSource<M> another() {
    return groups.another();
  }

  /** How many groups there are. */
  public int size() {
    return groups.size();
  }

  /** A group, by its place in the order from 0. */
  public Group group(int place) {
    return groups.group(place);
  }

  /** A group with its model, or why it has none. */
  public FittedGroup<M> fitted(int place) throws IOException {
    return groups.fitted(place);
  }

  /** The place of the group of such values; empty when there is none. */
  public OptionalInt find(String... values) {
    byte[] key = GroupKey.of(List.of(values));
    int from = 0;
    int to = values.length == groupColumns.names().size() ? size() : 0;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order =
          GroupKey.compare(GroupKey.of(group(middle).values()), key, groupColumns.names().size());
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle;
    }
    return OptionalInt.empty();
  }

  /** The models of groups that have one, with warnings counted: all groups are gone through. */
  @Override
  public List<String> warnings() {
    return markedWarnings().stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    if (warnings == null) {
      GroupWarnings found = new GroupWarnings(size());
      try {
        for (int i = 0; i < size(); i++) {
          found.add(fitted(i));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      warnings = found.sentences();
    }
    return warnings;
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    warnings = GroupedModelFile.write(this, result).sentences();
    warnings.forEach(result::warn);
  }
}
