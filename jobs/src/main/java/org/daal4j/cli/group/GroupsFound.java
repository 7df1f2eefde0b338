package org.daal4j.cli.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.group.Group;
import org.daal4j.group.GroupedModel;
import org.daal4j.model.ModelReader;
import org.daal4j.model.SavedRow;

/**
 * The groups of a result, as a reader is told of them.
 *
 * @param columns that tell the group of a row
 * @param size how many groups there are
 * @param first some of them, from the first
 */
record GroupsFound(List<String> columns, int size, List<Group> first) {

  private static final String FILE = "groups.csv";

  private static final int MOST_GROUPS = 30;

  static GroupsFound of(GroupedModel<?> model) {
    return new GroupsFound(
        model.groupColumns().orElseThrow().names(),
        model.size(),
        IntStream.range(0, Math.min(MOST_GROUPS, model.size())).mapToObj(model::group).toList());
  }

  static GroupsFound read(ModelReader saved) throws IOException {
    List<String> columns = saved.strings("groupColumns");
    int fields = columns.size();
    List<SavedRow> rows = saved.rows(FILE, GroupedModel.groupsHeader(columns));
    List<Group> first = new ArrayList<>();
    for (SavedRow row : rows.subList(0, Math.min(MOST_GROUPS, rows.size()))) {
      first.add(new Group(row.fields().subList(0, fields), row.wholeNumber(fields)));
    }
    return new GroupsFound(columns, rows.size(), List.copyOf(first));
  }

  void print(RunFacts run, Page page) {
    page.line(
        "%s: %,d rows, %,d %s, %,d %s by %s",
        run.verb(),
        run.rows(),
        run.columns(),
        run.columns() == 1 ? "column" : "columns",
        size,
        size == 1 ? "group" : "groups",
        String.join(", ", columns));
    page.line();
    Table table = new Table(FILE, MOST_GROUPS);
    for (int i = 0; i < columns.size(); i++) {
      int field = i;
      table.names(
          columns.get(i), 16, first.stream().map(group -> group.values().get(field)).toList());
    }
    page.table(table.numbers("rows", 15, "%,d", first.stream().map(Group::rows).toList()));
    page.line();
  }
}
