package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitPlanTest {

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  @Test
  void oneFileIsCutAsHadoopCutsIt() throws IOException {
    Random random = new Random(5);
    for (int trial = 0; trial < 60; trial++) {
      long length = 1 + random.nextInt(5_000_000);
      conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 1 + random.nextInt(3_000_000));
      conf.setLong(FileInputFormat.SPLIT_MINSIZE, 1 + random.nextInt(1_000_000));
      Path file = directory.resolve("a.txt");
      try (RandomAccessFile sized = new RandomAccessFile(file.toFile(), "rw")) {
        sized.setLength(length);
      }
      Job job = Job.getInstance(conf);
      FileInputFormat.addInputPath(job, new org.apache.hadoop.fs.Path(file.toUri()));
      List<String> hadoop = new ArrayList<>();
      for (InputSplit split : new TextInputFormat().getSplits(job)) {
        FileSplit stretch = (FileSplit) split;
        hadoop.add(stretch.getStart() + "+" + stretch.getLength());
      }
      List<InputFile> files = InputFiles.find(conf, List.of(file.toString())).files();
      List<String> ours = new ArrayList<>();
      for (RowsSplit split : SplitPlan.cut(conf, files, any -> false)) {
        assertThat(split.segments()).hasSize(1);
        Segment segment = split.segments().get(0);
        ours.add(segment.start() + "+" + segment.length());
      }
      assertThat(ours).isEqualTo(hadoop);
    }
  }

  @Test
  void smallFilesShareSplits() {
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 128 << 10);
    List<InputFile> files = files(10_000, 1_024);
    List<RowsSplit> plan = SplitPlan.cut(conf, files, any -> false);
    assertThat(plan.size()).isLessThanOrEqualTo(10_000 * 1_024 / (128 << 10) + 1);
    assertContiguous(plan, files);
  }

  @Test
  void everyByteIsInExactlyOneSplitInInputOrder() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      List<InputFile> files = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        files.add(file(i, 1 + random.nextInt(random.nextBoolean() ? 50 : 3_000)));
      }
      long size = 1 + random.nextInt(2_000);
      conf.setLong(FileInputFormat.SPLIT_MAXSIZE, size);
      List<RowsSplit> plan = SplitPlan.cut(conf, files, any -> false);
      assertContiguous(plan, files);
      assertThat(plan).allMatch(split -> split.getLength() <= Math.ceil(1.1 * size));
    }
  }

  @Test
  void compressedFilesAreNotCut() {
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 100);
    List<RowsSplit> plan = SplitPlan.cut(conf, files(4, 1_000), any -> true);
    assertThat(plan).hasSize(4).allMatch(split -> split.getLength() == 1_000);
  }

  @Test
  void aSplitGoesToTheHostsWithMostOfItsBytes() {
    BlockLocation first = new BlockLocation(null, new String[] {"a", "b"}, 0, 100);
    BlockLocation second = new BlockLocation(null, new String[] {"b", "c"}, 100, 100);
    InputFile file =
        new InputFile(
            "f",
            new org.apache.hadoop.fs.Path("f"),
            200,
            0,
            200,
            List.of(first, second),
            List.of());
    List<RowsSplit> plan = SplitPlan.cut(conf, List.of(file), any -> false);
    assertThat(plan).hasSize(1);
    assertThat(plan.get(0).getLocations()).containsExactly("b", "a", "c");
  }

  private static void assertContiguous(List<RowsSplit> plan, List<InputFile> files) {
    int file = 0;
    long position = 0;
    for (int ordinal = 0; ordinal < plan.size(); ordinal++) {
      assertThat(plan.get(ordinal).ordinal()).isEqualTo(ordinal);
      for (Segment segment : plan.get(ordinal).segments()) {
        assertThat(segment.path()).isEqualTo(files.get(file).path().toString());
        assertThat(segment.start()).isEqualTo(position);
        assertThat(segment.length()).isPositive();
        position = segment.end();
        if (position == files.get(file).length()) {
          file++;
          position = 0;
        }
      }
    }
    assertThat(file).isEqualTo(files.size());
  }

  private static List<InputFile> files(int count, long length) {
    return IntStream.range(0, count).mapToObj(i -> file(i, length)).toList();
  }

  private static InputFile file(int number, long length) {
    return new InputFile(
        "/",
        new org.apache.hadoop.fs.Path("/f" + number),
        length,
        0,
        128 << 20,
        List.of(),
        List.of());
  }
}
