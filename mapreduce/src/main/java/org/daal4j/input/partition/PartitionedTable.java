package org.daal4j.input.partition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.PartitionPath;
import org.daal4j.input.SeenTable;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.FieldText;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/**
 * A table whose {@code name=value} directories are columns after those of its files: numbers where
 * all values are, else text. A column of the files with the name of a directory is that of the
 * files.
 */
public final class PartitionedTable implements NamedTable {

  private static final Setting PARTITIONS = Setting.named("partitions");
  private static final String NAME_ANOTHER = "Name another one.";

  private final NamedTable files;
  private final List<String> keys; // of directories that are columns
  private final List<ColumnContent> contents;
  private final List<String> names;

  private PartitionedTable(NamedTable files, List<String> keys, List<ColumnContent> contents) {
    this.files = files;
    this.keys = keys;
    this.contents = contents;
    names = new ArrayList<>(files.names());
    names.addAll(keys);
  }

  /**
   * The same table with the columns that its directories tell, if any.
   *
   * @throws BadInputException when not all files are in directories of the same names
   */
  public static SeenTable of(SeenTable table, InputFiles input) throws BadInputException {
    List<String> all = keys(input);
    if (table.named().isEmpty() || all.isEmpty()) {
      return table;
    }
    NamedTable files = table.named().get();
    Set<String> theirs = new HashSet<>(files.names());
    List<String> keys = all.stream().filter(key -> !theirs.contains(key)).toList();
    List<ColumnContent> contents = new ArrayList<>();
    for (String key : keys) {
      contents.add(content(input, key));
    }
    return keys.isEmpty() ? table : new PartitionedTable(files, keys, contents);
  }

  private static List<String> keys(InputFiles input) throws BadInputException {
    InputFile first = input.first();
    for (InputFile file : input.files()) {
      if (!file.partitions().equals(first.partitions())) {
        throw new BadInputException(
            file.name()
                + ": is in "
                + directories(file)
                + ", but "
                + first.name()
                + " is in "
                + directories(first)
                + ". Use "
                + PARTITIONS.to("no")
                + " to read the files alone, or read them apart.");
      }
    }
    if (new HashSet<>(first.partitions()).size() < first.partitions().size()) {
      throw new BadInputException(
          first.name()
              + ": two of its directories have the same name before '='. Use "
              + PARTITIONS.to("no")
              + " to read the files alone.");
    }
    return first.partitions();
  }

  private static String directories(InputFile file) {
    return file.partitions().isEmpty()
        ? "no directory name=value"
        : "directories of " + String.join(", ", file.partitions());
  }

  private static ColumnContent content(InputFiles input, String key) {
    for (InputFile file : input.files()) {
      Optional<String> value = PartitionPath.value(file.path(), key);
      if (value.isPresent() && Double.isNaN(PartitionedSource.number(value.get()))) {
        return ColumnContent.TEXT;
      }
    }
    return ColumnContent.NUMBERS;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public ColumnOrigin origin() {
    return files.origin();
  }

  @Override
  public ColumnContent content(int column) {
    int key = column - files.names().size();
    return key < 0 ? files.content(column) : contents.get(key);
  }

  @Override
  public long mostRows() {
    return files.mostRows();
  }

  @Override
  public char decimal() {
    return files.decimal();
  }

  @Override
  public String advice() {
    return files.advice();
  }

  @Override
  public ColumnRoles roles(TableOptions options) {
    try {
      return ColumnRoles.resolve(options, names);
    } catch (UsageException e) {
      throw advice().isEmpty() ? e : new UsageException(e.marked() + " " + advice());
    }
  }

  @Override
  public FileTable read(ColumnRoles roles, RowPolicy policy) throws IOException {
    int width = files.names().size();
    for (int i = 0; i < roles.numeric().length; i++) {
      boolean feature = i < roles.features();
      if (feature && roles.choice() == FeatureChoice.MODEL) {
        refuseText(roles.numeric()[i], Setting.MODEL, FeatureChoice.NEEDED_BY_MODEL);
      } else if (feature) {
        String leave =
            "Leave it out with "
                + Setting.COLUMNS.to("'!" + names.get(roles.numeric()[i]) + "'")
                + ", name it with "
                + Preparation.CATEGORICAL
                + ", or use "
                + PARTITIONS.to("no")
                + ".";
        refuseText(roles.numeric()[i], Setting.COLUMNS, leave);
      } else {
        refuseText(roles.numeric()[i], Setting.RESPONSES, NAME_ANOTHER);
      }
    }
    if (roles.weight() >= 0) {
      refuseText(roles.weight(), Setting.WEIGHTS, NAME_ANOTHER);
    }
    PartitionedRoles parts = PartitionedRoles.of(roles, width);
    FileTable inner = files.read(parts.ofFiles(), policy);
    return new FileTable(
        inner.format(),
        inner.input(),
        inner.plan(),
        new PartitionedLayout(inner.layout(), names, roles, policy),
        parts.areOfFilesOnly()
            ? inner.source()
            : new PartitionedSource(inner.source(), keys, parts, policy),
        inner.sparse(),
        inner.maxBadRecords());
  }

  private void refuseText(int column, Setting option, String remedy) {
    if (column >= files.names().size() && content(column) == ColumnContent.TEXT) {
      throw new UsageException(
          option,
          "column " + FieldText.name(names.get(column)) + ", of directories, holds text.",
          remedy);
    }
  }
}
