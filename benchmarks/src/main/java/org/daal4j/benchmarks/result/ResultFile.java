package org.daal4j.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The raw results, one record for each line and contender; a new one takes the old one's place. */
public final class ResultFile {

  private final Path file;
  private final List<Measured> records = new ArrayList<>();

  /** Reads the file when there is one. */
  public ResultFile(Path directory) throws IOException {
    this.file = directory.resolve("results.csv");
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().skip(1).map(Measured::parse).forEach(records::add);
    }
  }

  /** Takes records in and writes the file. */
  public void put(List<Measured> measured) throws IOException {
    for (Measured one : measured) {
      records.removeIf(
          old -> old.line().equals(one.line()) && old.contender().equals(one.contender()));
      records.add(one);
    }
    List<String> lines = new ArrayList<>(List.of(Measured.HEADER));
    records.stream().map(Measured::record).sorted().forEach(lines::add);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** What a contender showed on a line. */
  public Optional<Measured> of(String line, String contender) {
    return records.stream()
        .filter(one -> one.line().equals(line) && one.contender().equals(contender))
        .findFirst();
  }

  /** All records whose line has an id that begins so, by id. */
  public List<Measured> ofLines(String prefix) {
    return records.stream()
        .filter(one -> one.line().startsWith(prefix))
        .sorted((a, b) -> a.line().compareTo(b.line()))
        .toList();
  }
}
