package org.daal4j.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.DefaultCodec;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.util.ReflectionUtils;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;

/** The lines a map makes of one split, in the file {@code part-m-NNNNN}. */
public final class LineFile implements Closeable {

  private static final String PREFIX = "part-m-";
  private static final Pattern NAME = // a codec's extension may follow
      Pattern.compile(PREFIX + "[0-9]{5,10}(?:\\.[A-Za-z0-9]+)*");

  private final OutputStream out;
  private final RowWriter lines;
  private final RowMap.Function function;
  private long rows;

  private LineFile(OutputStream out, RowMap.Function function) {
    this.out = out;
    this.lines = new RowWriter(out);
    this.function = function;
  }

  /** Begins the file of a split; compressed when Hadoop's settings ask for that. */
  static LineFile create(Configuration conf, Path directory, int split, RowMap map)
      throws IOException {
    RowMap.Function function = map.open(split);
    String name = name(split);
    if (!conf.getBoolean(FileOutputFormat.COMPRESS, false)) {
      Path path = new Path(directory, name);
      return new LineFile(path.getFileSystem(conf).create(path), function);
    }
    Class<? extends CompressionCodec> type =
        conf.getClass(FileOutputFormat.COMPRESS_CODEC, DefaultCodec.class, CompressionCodec.class);
    CompressionCodec codec = ReflectionUtils.newInstance(type, conf);
    Path path = new Path(directory, name + codec.getDefaultExtension());
    return new LineFile(codec.createOutputStream(path.getFileSystem(conf).create(path)), function);
  }

  /** The name of the file of a split. */
  static String name(int split) {
    return String.format("%s%05d", PREFIX, split);
  }

  /** Whether a file is one of these, by its name. */
  public static boolean isOne(Path path) {
    return NAME.matcher(path.getName()).matches();
  }

  void look(RowBlock block) throws IOException {
    function.look(block);
  }

  void add(RowBlock block) throws IOException {
    function.apply(block, lines);
    rows += block.rows();
  }

  /** Completes the file. */
  void finish() throws IOException {
    if (lines.lines() != rows) {
      throw new IllegalStateException(
          "the map wrote " + lines.lines() + " lines for " + rows + " rows");
    }
    lines.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
