package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.core.BadInputException;
import org.daal4j.input.text.TextTables;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTableTest {

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  @Test
  void saysWhatIsThere() throws IOException {
    Files.writeString(directory.resolve("0.csv"), "");
    Files.writeString(directory.resolve("1.csv"), "a,b\n1,2\n");
    Files.writeString(directory.resolve("2.csv"), "a,b\n3,4\n");
    FileTable table = open();
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.input().files().size()).isEqualTo(2);
    assertThat(table.bytes()).isEqualTo(16);
    assertThat(table.plan().size()).isEqualTo(1);
    assertThat(table.rowCount()).isEmpty();
    assertThat(table.input().files())
        .extracting(file -> file.path().getName())
        .containsExactly("1.csv", "2.csv");
  }

  @Test
  void onlyTheFirstFileIsOpened() throws IOException {
    Files.writeString(directory.resolve("1.csv"), "1,2\n");
    Files.writeString(directory.resolve("2.csv.gz"), "opening this as an archive would fail");
    assertThat(open().input().files().size()).isEqualTo(2);
  }

  @Test
  void theFingerprintTellsInputsAndCutsApart() throws IOException {
    Path file = Files.writeString(directory.resolve("1.csv"), "1,2\n3,4\n");
    String first = open().fingerprint();
    assertThat(open().fingerprint()).isEqualTo(first);
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 4);
    assertThat(open().fingerprint()).isNotEqualTo(first);
    conf.unset(FileInputFormat.SPLIT_MAXSIZE);
    Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
    assertThat(open().fingerprint()).isNotEqualTo(first);
  }

  @Test
  void archivesNobodyReadsAreRefusedAtOnce() throws IOException {
    Files.writeString(directory.resolve("1.csv.zip"), "PK");
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1.csv.zip: .zip archives are not read");
  }

  private FileTable open() throws IOException {
    return new TextTables(TextSyntax.PLAIN)
        .open(InputFiles.find(conf, List.of(directory.toString())))
        .read(TableOptions.DEFAULTS)
        .known()
        .orElseThrow();
  }
}
