package org.daal4j.packed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.SplitPlan;
import org.daal4j.input.TableFormat;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.StoredLayout;

/** Tables that were stored as numbers: results of {@code convert}, one after the other. */
public final class StoredTables implements TableFormat {

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public String noun() {
    return "stored rows";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(); // they are directories
  }

  /** What the files have in common. */
  private record Form(
      List<String> names, ColumnOrigin origin, boolean sparse, boolean weighted, String file) {

    static Form of(PackedFile packed, String file) {
      return new Form(packed.names(), packed.origin(), packed.sparse(), packed.weighted(), file);
    }

    boolean isThatOf(Form other) {
      return names.equals(other.names)
          && Objects.equals(origin, other.origin)
          && sparse == other.sparse
          && weighted == other.weighted;
    }
  }

  @Override
  public NamedTable open(InputFiles input) throws IOException {
    for (String name : input.inputs()) {
      if (!input.stored().contains(name)) {
        boolean parquet =
            input.files().stream()
                .anyMatch(
                    file ->
                        file.input().equals(name)
                            && file.name().endsWith(InputFiles.PARQUET_EXTENSION));
        throw new BadInputException(
            Setting.INPUT
                + ": "
                + name
                + (parquet
                    ? " holds Parquet, which is another format than rows. Read it apart."
                    : " is no result of convert. Name its " + Setting.OUTPUT + "."));
      }
    }
    Map<String, Long> counts =
        input.files().stream().collect(groupingBy(InputFile::input, counting()));
    List<InputFile> filled = new ArrayList<>();
    Form form = null;
    for (InputFile file : input.files()) {
      Form own = formOf(input.conf(), file, counts.get(file.input()));
      if (own == null) {
        continue; // of a split without rows
      }
      form = form == null ? own : form;
      if (!own.isThatOf(form)) {
        throw new BadInputException(
            own.file
                + ": has other columns than "
                + form.file
                + ", or rows of another form. Read them apart.");
      }
      filled.add(file);
    }
    if (form == null) {
      throw new BadInputException("no rows in " + input.name() + ". Convert the table again.");
    }
    if (form.names.isEmpty()) {
      throw new BadInputException(
          form.file + ": does not tell its columns. Convert the table again.");
    }
    return new Seen(
        name(), new InputFiles(input.conf(), input.inputs(), filled, input.stored()), form);
  }

  /** A table whose files were looked at. */
  private record Seen(String format, InputFiles files, Form form) implements NamedTable {

    @Override
    public List<String> names() {
      return form.names;
    }

    @Override
    public ColumnOrigin origin() {
      return form.origin;
    }

    @Override
    public ColumnContent content(int column) {
      return ColumnContent.NUMBERS;
    }

    @Override
    public FileTable read(ColumnRoles roles, RowPolicy policy) {
      StoredLayout layout = new StoredLayout(form.names, form.origin, roles);
      return new FileTable(
          format,
          files,
          SplitPlan.ofFiles(files.files()),
          layout,
          new StoredSource(layout),
          form.sparse,
          policy.maxBadRecords());
    }
  }

  /**
   * The form of a file; null when it has no rows.
   *
   * @param found how many files its table has
   */
  private static Form formOf(Configuration conf, InputFile file, long found) throws IOException {
    Form form;
    try (PackedFile packed =
        new PackedFile(
            file.path().getFileSystem(conf), file.path(), file.length(), PackedFile.Kind.STORED)) {
      if (packed.files() != found) {
        throw new BadInputException(
            file.input()
                + ": has "
                + found
                + " of the "
                + packed.files()
                + " files in "
                + InputFiles.ROWS
                + " that belong to the table. Convert the table again.");
      }
      form = packed.blocks() == 0 ? null : Form.of(packed, file.name());
    }
    ChangedInput.refuse(conf, file.path(), file.length(), file.modified());
    return form;
  }
}
