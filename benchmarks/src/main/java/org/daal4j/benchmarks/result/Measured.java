package org.daal4j.benchmarks.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one contender showed on one line.
 *
 * @param line id of the line
 * @param contender id of the contender
 * @param date day of the run
 * @param version commit of the run
 * @param status {@value #OK}, or what went wrong; then the values mean nothing
 * @param unit of the values
 * @param values one for each repetition, {@code double[n]}
 * @param check the number all contenders must agree on; NaN when there is none
 * @param peakMegabytes most memory a run had resident; 0 when not known
 * @param note what the run said of its parts
 */
public record Measured(
    String line,
    String contender,
    String date,
    String version,
    String status,
    String unit,
    double[] values,
    double check,
    long peakMegabytes,
    String note) {

  /** The status of a run that is as it should be. */
  public static final String OK = "ok";

  /** Names of the fields of a record. */
  static final String HEADER =
      "line,contender,date,version,status,unit,values,check,peakMegabytes,note";

  /** Reads what {@link #record} wrote. */
  static Measured parse(String record) {
    String[] fields = record.split(",", -1);
    double[] values =
        fields[6].isEmpty()
            ? new double[0]
            : Arrays.stream(fields[6].split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Measured(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        values,
        fields[7].isEmpty() ? Double.NaN : Double.parseDouble(fields[7]),
        Long.parseLong(fields[8]),
        fields[9]);
  }

  /** One line of comma-separated text. */
  String record() {
    return String.join(
        ",",
        List.of(
            line,
            contender,
            date,
            version,
            status.replace(',', ';'),
            unit,
            Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.5g", value))
                .collect(Collectors.joining(" ")),
            Double.isNaN(check) ? "" : Double.toString(check),
            Long.toString(peakMegabytes),
            note.replace(',', ';')));
  }

  /** The same with another status. */
  public Measured withStatus(String other) {
    return new Measured(
        line, contender, date, version, other, unit, values, check, peakMegabytes, note);
  }

  /** The same in milliseconds, of one in seconds. */
  Measured inMilliseconds() {
    double[] milliseconds = Arrays.stream(values).map(seconds -> 1000 * seconds).toArray();
    return new Measured(
        line, contender, date, version, status, "ms", milliseconds, check, peakMegabytes, note);
  }

  /** Whether the values count. */
  public boolean isOk() {
    return status.equals(OK) && values.length > 0;
  }

  /** The middle value; of an even number the mean of the middle two. */
  public double median() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The least value. */
  public double least() {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  /** The greatest value. */
  public double greatest() {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }
}
