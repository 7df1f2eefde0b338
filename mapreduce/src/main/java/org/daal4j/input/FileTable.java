package org.daal4j.input;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.TableLayout;

/**
 * A table in files.
 *
 * @param format name of its format, as a user says it
 * @param input its files
 * @param plan the splits in input order
 * @param layout its columns
 * @param source reads the splits
 * @param sparse whether it gives sparse rows
 * @param maxBadRecords how many malformed records may be left out in the whole table
 */
public record FileTable(
    String format,
    InputFiles input,
    List<RowsSplit> plan,
    TableLayout layout,
    RowSource source,
    boolean sparse,
    long maxBadRecords)
    implements SplitDataset, RawTable, Table {

  @Override
  public Optional<FileTable> known() {
    return Optional.of(this);
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public FileTable resolve(Engine engine, PartialSize partial) {
    return this;
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public ColumnOrigin origin() {
    return layout.origin();
  }

  @Override
  public String advice() {
    return layout.advice();
  }

  @Override
  public boolean isText() {
    return layout.isText();
  }

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.empty();
  }

  @Override
  public long bytes() {
    return input.bytes();
  }

  @Override
  public long partBytes() {
    return input.splitSize();
  }

  @Override
  public List<String> files() {
    return input.files().stream().map(FileTable::identity).toList();
  }

  private static String identity(InputFile file) {
    Fingerprint hash = new Fingerprint();
    hash.add(file.path().toString());
    hash.add(file.length());
    hash.add(file.modified());
    return hash.hex();
  }

  /**
   * Identifies the input for a run that resumes another: a hash of the paths, lengths and
   * modification times of the files and of the splits.
   */
  @Override
  public String fingerprint() {
    Fingerprint hash = new Fingerprint();
    for (InputFile file : input.files()) {
      hash.add(file.path().toString());
      hash.add(file.length());
      hash.add(file.modified());
    }
    for (RowsSplit split : plan) {
      hash.add(split.segments().size());
      for (Segment segment : split.segments()) {
        hash.add(segment.start());
        hash.add(segment.length());
      }
    }
    hash.add(partBytes());
    return hash.hex();
  }
}
