package org.daal4j.cli.verb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.engine.PartialMemory;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.TableLayout;

/**
 * What a run would read, do and write, told without doing it.
 *
 * @param verb its name
 * @param output name of the result directory
 * @param engine where it would run, in words
 * @param raw the table
 * @param cost what the verb asks of it
 */
public record DryRun(String verb, String output, String engine, RawTable raw, Cost cost) {

  private static final int MOST_COLUMNS = 40;

  private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};

  /** A column of the files. */
  private record Column(String name, int position, String role, String read, String type) {}

  /** All of it, by name. */
  Map<String, Object> describe() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verb", verb);
    fields.put("dryRun", true);
    fields.put("input", raw.input().name());
    fields.put("format", raw.format());
    fields.put("files", raw.input().files().size());
    fields.put("bytes", raw.input().bytes());
    fields.put("splits", raw.plan().size());
    raw.seen().ifPresent(layout -> fields.put("columns", described(layout)));
    if (raw.width().isPresent()) {
      describe(raw.width().getAsInt(), fields);
    }
    List<Object> passes = new ArrayList<>();
    for (Cost.Passes some : passes()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("least", some.least());
      if (some.most() != Cost.Passes.MANY) {
        told.put("most", some.most());
      }
      told.put("purpose", some.purpose());
      passes.add(told);
    }
    fields.put("passes", passes);
    fields.put("engine", engine);
    fields.put("output", output);
    fields.put("written", written());
    return fields;
  }

  private List<Object> described(TableLayout layout) {
    List<Object> columns = new ArrayList<>();
    for (Column column : columns(layout)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", column.name);
      one.put("position", column.position);
      one.put("role", column.role);
      one.put("readAs", column.read);
      one.put("type", column.type);
      columns.add(one);
    }
    return columns;
  }

  private void describe(int width, Map<String, Object> fields) {
    fields.put("splitBytes", size(width).summaryBytes());
    fields.put("taskBytes", taskBytes(width));
    fields.put("driverBytes", driverBytes(width));
  }

  /** Prints it. */
  void print(Page page) {
    page.line("%s: a dry run, which has read the beginning of the input only", verb);
    page.line(
        "input       %s: %,d %s, %s, format %s",
        raw.input().name(),
        raw.input().files().size(),
        raw.input().files().size() == 1 ? "file" : "files",
        bytes(raw.input().bytes()),
        raw.format());
    raw.seen()
        .ifPresentOrElse(
            layout -> print(layout, page),
            () ->
                page.line(
                    "columns     not known: give --n-features, or the first pass counts them"));
    page.line("splits      %,d", raw.plan().size());
    page.line(
        "passes      %s",
        range(
            passes().stream().mapToLong(Cost.Passes::least).sum(),
            passes().stream().mapToLong(Cost.Passes::most).reduce(0, DryRun::added)));
    for (Cost.Passes some : passes()) {
      page.line("            %s: %s", range(some.least(), some.most()), some.purpose());
    }
    page.line("engine      %s", engine);
    if (raw.width().isPresent()) {
      printSizes(raw.width().getAsInt(), page);
    } else if (raw.seen().isPresent()) {
      page.line("memory      by the levels of categories, which are not known");
    }
    page.line("would write %s (%s)", output, String.join(", ", written()));
  }

  private void print(TableLayout layout, Page page) {
    List<Column> columns = columns(layout);
    long unused = columns.stream().filter(column -> column.role.isEmpty()).count();
    page.line("columns     %,d, %,d of them used", columns.size(), columns.size() - unused);
    page.line();
    Table shown =
        new Table("--json", MOST_COLUMNS)
            .names("column", 16, columns.stream().map(Column::name).toList())
            .numbers("position", 8, "%d", columns.stream().map(Column::position).toList())
            .names("role", 16, columns.stream().map(Column::role).toList())
            .names("read as", 8, columns.stream().map(Column::read).toList());
    if (columns.stream().anyMatch(column -> !column.type.isEmpty())) {
      shown.names("stored as", 16, columns.stream().map(Column::type).toList());
    }
    page.table(shown);
    page.line();
  }

  private void printSizes(int width, Page page) {
    String each = cost.each().isEmpty() ? "" : " for each " + cost.each();
    page.line("a split     sends %s%s", bytes(size(width).summaryBytes()), each);
    page.line(
        "memory      %s in a task, %s in the driver%s, beside what a JVM needs",
        bytes(taskBytes(width)), bytes(driverBytes(width)), each);
  }

  /** Those of the verb, after those that find out what is not known of the columns. */
  private List<Cost.Passes> passes() {
    List<Cost.Passes> passes = new ArrayList<>();
    for (RawTable.Finding finding : raw.findings()) {
      passes.add(new Cost.Passes(finding.least(), finding.most(), finding.purpose()));
    }
    passes.addAll(cost.passes());
    return passes;
  }

  private List<String> written() {
    List<String> written = new ArrayList<>(List.of("model.json"));
    written.addAll(cost.files());
    return written;
  }

  private boolean sparse() {
    return raw.known().filter(FileTable::sparse).isPresent();
  }

  private PartialSize size(int width) {
    return cost.partial(sparse()).of(width);
  }

  /** The partial to which rows are added, a block of them, and what is held to be written. */
  private long taskBytes(int width) {
    long block = sparse() ? 0 : (long) RowBlock.capacity(width) * width * Double.BYTES;
    return size(width).addingBytes() + block + cost.buffer();
  }

  /** The partials that are held at a time, and what is told of columns. */
  private long driverBytes(int width) {
    return cost.held() * size(width).summaryBytes() + PartialMemory.told(size(width));
  }

  private List<Column> columns(TableLayout layout) {
    ColumnRoles roles = layout.roles();
    List<String> names = layout.fileColumns();
    String[] said = new String[names.size()];
    String[] read = new String[names.size()];
    Arrays.fill(said, "");
    Arrays.fill(read, "");
    for (int i = 0; i < roles.numeric().length; i++) {
      say(said, read, roles.numeric()[i], i < roles.features() ? "feature" : "response", "number");
    }
    if (roles.weight() >= 0) {
      say(said, read, roles.weight(), "weight", "number");
    }
    for (int i = 0; i < roles.text().length; i++) {
      boolean category = roles.isCategory(i);
      say(said, read, roles.text()[i], roleOfText(roles, i), category ? "category" : "text");
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      columns.add(new Column(names.get(i), i + 1, said[i], read[i], layout.typeName(i)));
    }
    return columns;
  }

  private String roleOfText(ColumnRoles roles, int field) {
    if (roles.isCategory(field)) {
      return "feature";
    }
    if (field < roles.labels()) {
      return cost.labels();
    }
    return field < roles.keys() ? "group" : "kept";
  }

  private static void say(String[] said, String[] read, int column, String role, String as) {
    said[column] = joined(said[column], role);
    read[column] = joined(read[column], as);
  }

  private static String joined(String said, String more) {
    return said.isEmpty() || said.equals(more) ? more : said + ", " + more;
  }

  private static long added(long passes, long more) {
    return passes == Cost.Passes.MANY || more == Cost.Passes.MANY
        ? Cost.Passes.MANY
        : passes + more;
  }

  private static String range(long least, long most) {
    if (most == Cost.Passes.MANY) {
      return String.format(Locale.ROOT, "%,d or more", least);
    }
    return least == most
        ? String.format(Locale.ROOT, "%,d", least)
        : String.format(Locale.ROOT, "%,d to %,d", least, most);
  }

  private static String bytes(long bytes) {
    double scaled = bytes;
    int unit = 0;
    while (scaled >= 1000 && unit < UNITS.length - 1) {
      scaled /= 1000;
      unit++;
    }
    return unit == 0
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%.3g %s", scaled, UNITS[unit]);
  }
}
