package org.daal4j.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.UsageException;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextOptions;

/** A table in files of delimited text. */
public final class TextDataset implements SplitDataset {

  /** Columns with which the smallest block, of 64 rows, still fits in an array. */
  private static final int MAX_COLUMNS = (Integer.MAX_VALUE - 8) / 64;

  private final String name;
  private final List<InputFile> files;
  private final List<RowsSplit> plan;
  private final TextLayout layout;
  private final long maxBadRecords;
  private final long partBytes;

  private TextDataset(
      String name,
      List<InputFile> files,
      List<RowsSplit> plan,
      TextLayout layout,
      long maxBadRecords,
      long partBytes) {
    this.name = name;
    this.files = files;
    this.plan = plan;
    this.layout = layout;
    this.maxBadRecords = maxBadRecords;
    this.partBytes = partBytes;
  }

  /**
   * Finds the files, looks at the first lines and plans the splits. Opens the first file only.
   *
   * @param inputs files, directories, globs, each a path or URI
   * @throws org.daal4j.core.BadInputException when an input is missing, unreadable or empty
   */
  public static TextDataset open(Configuration conf, List<String> inputs, TextOptions options)
      throws IOException {
    List<InputFile> files = InputFiles.find(conf, inputs);
    TextFiles texts = new TextFiles(conf);
    for (InputFile file : files) {
      Compression.refuseUnknown(file.path());
    }
    Path first = files.get(0).path();
    TextLayout layout;
    try (InputStream text = texts.openText(first)) {
      layout = TextLayout.resolve(options, text, FileName.of(first));
    }
    if (layout.columns().size() > MAX_COLUMNS) {
      throw new UsageException(
          FileName.of(first)
              + ": "
              + layout.columns().size()
              + " columns are more than the "
              + MAX_COLUMNS
              + " that can be read. Choose fewer with --columns, or check --delimiter.");
    }
    return new TextDataset(
        String.join(",", inputs),
        files,
        SplitPlan.cut(conf, files, file -> texts.isCompressed(file.path())),
        layout,
        options.maxBadRecords(),
        SplitPlan.splitSize(conf, files.get(0).blockSize()));
  }

  /** The resolved layout. */
  public TextLayout layout() {
    return layout;
  }

  @Override
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }

  /** Number of files that hold bytes. */
  public int files() {
    return files.size();
  }

  /** Number of splits. */
  public int splits() {
    return plan.size();
  }

  /**
   * Identifies the input for {@code --resume}: a hash of the paths, lengths and modification times
   * of the files and of the splits.
   */
  @Override
  public String fingerprint() {
    Fingerprint hash = new Fingerprint();
    for (InputFile file : files) {
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
    hash.add(partBytes);
    return hash.hex();
  }

  /** The files that hold bytes, qualified, in input order. */
  public List<Path> paths() {
    return files.stream().map(InputFile::path).toList();
  }

  @Override
  public List<String> columns() {
    return layout.columns();
  }

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.empty();
  }

  @Override
  public List<RowsSplit> plan() {
    return plan;
  }

  @Override
  public RowSource source() {
    return new TextSource(layout);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long maxBadRecords() {
    return maxBadRecords;
  }

  @Override
  public long partBytes() {
    return partBytes;
  }
}
