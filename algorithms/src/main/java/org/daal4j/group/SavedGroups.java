package org.daal4j.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;
import org.daal4j.model.SavedRow;

/**
 * The groups of a saved result, all of them in memory.
 *
 * @param groups in their order
 * @param <M> the model of a group
 */
record SavedGroups<M extends Model>(List<FittedGroup<M>> groups) implements GroupSource<M> {

  static <M extends Model> GroupedModel<M> read(ModelReader saved, GroupedModel.Loader<M> loader)
      throws IOException {
    List<String> columns = saved.strings(GroupColumns.COLUMNS);
    SavedTables tables = new SavedTables(saved, columns);
    Map<List<String>, Map<String, List<String>>> fields = fields(tables, columns.size());
    List<FittedGroup<M>> groups = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (SavedRow row : tables.all(GroupedModelFile.GROUPS, GroupedModelFile.GROUPS_HEADER)) {
      Group group = new Group(tables.group(row), row.wholeNumber(columns.size()));
      if (!seen.add(group.values())) {
        throw saved.broken("comes with the group " + group.name() + " twice");
      }
      String reason = row.text(columns.size() + 1);
      Optional<M> model = Optional.empty();
      if (reason.isEmpty()) {
        Map<String, List<String>> own = fields.getOrDefault(group.values(), Map.of());
        model = Optional.of(loader.read(new SavedGroup(saved, tables, group.values(), own)));
      }
      groups.add(new FittedGroup<>(group, model, reason));
    }
    M any =
        groups.stream()
            .flatMap(group -> group.model().stream())
            .findFirst()
            .orElseThrow(() -> saved.broken("comes with no group that has a model"));
    return new GroupedModel<>(
        saved.string("verb"),
        any.columns(),
        GroupColumns.read(saved, any.columns()),
        new SavedGroups<>(List.copyOf(groups)));
  }

  private static Map<List<String>, Map<String, List<String>>> fields(
      SavedTables tables, int groupFields) throws IOException {
    Map<List<String>, Map<String, List<String>>> fields = new HashMap<>();
    for (SavedRow row : tables.all(GroupedModelFile.FIELDS, GroupedModelFile.FIELDS_HEADER)) {
      fields
          .computeIfAbsent(tables.group(row), none -> new LinkedHashMap<>())
          .computeIfAbsent(row.text(groupFields), none -> new ArrayList<>(1))
          .add(row.text(groupFields + 1));
    }
    return fields;
  }

  @Override
  public int size() {
    return groups.size();
  }

  @Override
  public Group group(int place) {
    return groups.get(place).group();
  }

  @Override
  public GroupSource<M> another() {
    return this;
  }

  @Override
  public FittedGroup<M> fitted(int place) {
    return groups.get(place);
  }
}
