package org.daal4j.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.statistics.CountFeatures;
import org.daal4j.text.ColumnOrigin;
import org.daal4j.text.LibsvmLayout;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.StoredLayout;
import org.daal4j.text.TableLayout;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextOptions;

/** A table in files: of text, delimited or libsvm, or of rows stored as numbers. */
public final class FileTable implements SplitDataset {

  /** Columns with which the smallest block, of 64 rows, still fits in an array. */
  private static final int MAX_COLUMNS = (Integer.MAX_VALUE - 8) / 64;

  private final String name;
  private final List<InputFile> files;
  private final List<RowsSplit> plan;
  private final TextOptions options;
  private TableLayout layout;
  private final RowSource stored; // null for text
  private final boolean sparse;
  private final long partBytes;

  private FileTable(
      String name,
      List<InputFile> files,
      List<RowsSplit> plan,
      TextOptions options,
      TableLayout layout,
      RowSource stored,
      boolean sparse,
      long partBytes) {
    this.name = name;
    this.files = files;
    this.plan = plan;
    this.options = options;
    this.layout = layout;
    this.stored = stored;
    this.sparse = sparse;
    this.partBytes = partBytes;
  }

  /**
   * Finds the files, looks at the first lines and plans the splits. Opens the first file only.
   *
   * @param inputs files, directories, globs, each a path or URI
   * @throws org.daal4j.core.BadInputException when an input is missing, unreadable or empty
   */
  public static FileTable open(Configuration conf, List<String> inputs, TextOptions options)
      throws IOException {
    List<InputFile> files = find(conf, inputs);
    Path first = files.get(0).path();
    TextLayout layout =
        lookAt(conf, files.get(0), text -> TextLayout.resolve(options, text, FileName.of(first)));
    if (layout.columns().size() > MAX_COLUMNS) {
      throw new UsageException(
          FileName.of(first)
              + ": "
              + layout.columns().size()
              + " columns are more than the "
              + MAX_COLUMNS
              + " that can be read. Choose fewer with --columns, or check --delimiter.");
    }
    return of(conf, inputs, files, options, layout);
  }

  /**
   * Finds the files of libsvm text and plans the splits. Opens the first only, to see what it looks
   * like.
   *
   * @param features how many there are, or 0 to count them in a pass ({@link #prepare})
   * @param ignoreMore whether features beyond those are passed over; else they are malformed
   * @throws org.daal4j.core.BadInputException when an input is missing, unreadable or empty
   */
  public static FileTable openLibsvm(
      Configuration conf,
      List<String> inputs,
      TextOptions options,
      int features,
      boolean ignoreMore)
      throws IOException {
    HeapShare.requireColumns("--n-features", features);
    LibsvmLayout layout =
        features == 0
            ? LibsvmLayout.ofAnyWidth(options)
            : LibsvmLayout.resolve(options, features, ignoreMore);
    List<InputFile> files = find(conf, inputs);
    String first = FileName.of(files.get(0).path());
    byte[] start = lookAt(conf, files.get(0), text -> text.readNBytes(TextLayout.SAMPLE_BYTES));
    layout.lookAt(start, start.length < TextLayout.SAMPLE_BYTES, first);
    return of(conf, inputs, files, options, layout);
  }

  /** What is seen at the beginning of a file. */
  @FunctionalInterface
  private interface Look<T> {
    T at(InputStream text) throws IOException;
  }

  /** Looks at the first file, which is still the one that was found. */
  private static <T> T lookAt(Configuration conf, InputFile file, Look<T> look) throws IOException {
    Segment whole = file.segment(0, file.length());
    T seen;
    try (InputStream text = new TextFiles(conf).openText(file.path())) {
      seen = look.at(text);
    } catch (IOException e) {
      throw ChangedInput.explain(conf, whole, e);
    }
    ChangedInput.refuse(conf, whole);
    return seen;
  }

  /**
   * A table of files that hold rows as numbers, each of them a split.
   *
   * @param inputs what the user named
   * @param files not empty, in input order, as they were when they were looked at
   * @param source reads them
   * @param sparse whether it gives sparse rows
   */
  public static FileTable ofStored(
      Configuration conf,
      List<String> inputs,
      List<FileStatus> files,
      TextOptions options,
      StoredLayout layout,
      RowSource source,
      boolean sparse)
      throws IOException {
    List<InputFile> found =
        InputFiles.find(conf, files.stream().map(file -> file.getPath().toString()).toList());
    for (FileStatus file : files) {
      ChangedInput.refuse(conf, file.getPath(), file.getLen(), file.getModificationTime());
    }
    List<RowsSplit> plan = new ArrayList<>();
    for (InputFile file : found) {
      Segment whole = file.segment(0, file.length());
      SplitHosts hosts = new SplitHosts();
      hosts.add(file, 0, file.length());
      plan.add(new RowsSplit(plan.size(), RowBlock.UNCOUNTED, List.of(whole), hosts.best()));
    }
    return new FileTable(
        String.join(",", inputs),
        found,
        List.copyOf(plan),
        options,
        layout,
        source,
        sparse,
        SplitPlan.splitSize(conf, found.get(0).blockSize()));
  }

  /** The files that would be read, qualified, in input order. */
  public static List<Path> files(Configuration conf, List<String> inputs) throws IOException {
    return InputFiles.find(conf, inputs).stream().map(InputFile::path).toList();
  }

  private static List<InputFile> find(Configuration conf, List<String> inputs) throws IOException {
    List<InputFile> files = InputFiles.find(conf, inputs);
    for (InputFile file : files) {
      Compression.refuseUnknown(file.path());
    }
    return files;
  }

  private static FileTable of(
      Configuration conf,
      List<String> inputs,
      List<InputFile> files,
      TextOptions options,
      TableLayout layout)
      throws IOException {
    TextFiles texts = new TextFiles(conf);
    return new FileTable(
        String.join(",", inputs),
        files,
        SplitPlan.cut(
            conf, files, file -> options.syntax().multiline() || texts.isCompressed(file.path())),
        options,
        layout,
        null,
        layout instanceof LibsvmLayout,
        SplitPlan.splitSize(conf, files.get(0).blockSize()));
  }

  /**
   * Counts the features of libsvm text, in a pass, when nobody said how many there are. Before
   * that, columns are not known.
   *
   * @param partial what a pass over the table will build, for any number of columns
   * @throws BadInputException when there are none, or one with which that does not fit in memory
   */
  public void prepare(Engine engine, PartialSize partial) throws IOException {
    if (layout instanceof LibsvmLayout libsvm && !libsvm.isResolved()) {
      boolean chosen = options.columns().stream().anyMatch(selector -> !selector.startsWith("!"));
      int most = engine.mostColumns(chosen ? PartialSize.NONE : partial);
      layout = LibsvmLayout.ofAnyWidth(options, most).advising(libsvm.advice());
      int features = engine.fold(this, new CountFeatures());
      if (features == 0) {
        throw new BadInputException(
            name + ": no row has a feature. Check --input, or give --n-features.");
      }
      layout = LibsvmLayout.resolve(options, features, false).advising(libsvm.advice());
    }
  }

  @Override
  public boolean sparse() {
    return sparse;
  }

  /** The resolved layout. */
  public TableLayout layout() {
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

  /**
   * Makes sure that two looks at the same inputs have seen the same files.
   *
   * @throws BadInputException when a file has changed since the earlier one
   */
  public void requireFilesOf(FileTable earlier) throws BadInputException {
    for (int i = 0; i < Math.min(files.size(), earlier.files.size()); i++) {
      InputFile now = files.get(i);
      InputFile then = earlier.files.get(i);
      if (!now.path().equals(then.path())
          || now.length() != then.length()
          || now.modified() != then.modified()) {
        throw ChangedInput.error(FileName.of(now.path()), "it is not the file that was there");
      }
    }
    if (files.size() != earlier.files.size()) {
      throw ChangedInput.error(
          name, "it had " + earlier.files.size() + " files and now has " + files.size());
    }
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
  public ColumnOrigin origin() {
    return layout.origin();
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
    return stored == null ? new TextSource((RecordLayout) layout) : stored;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long maxBadRecords() {
    return options.maxBadRecords();
  }

  @Override
  public String advice() {
    return layout.advice();
  }

  @Override
  public long partBytes() {
    return partBytes;
  }
}
