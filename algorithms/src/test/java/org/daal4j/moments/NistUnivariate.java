package org.daal4j.moments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The univariate Statistical Reference Datasets of NIST, https://www.itl.nist.gov/div898/strd/,
 * from the files of Commons Math's tests. Means and standard deviations are NIST's certified
 * values.
 */
public enum NistUnivariate {
  /** NIST's PiDigits is not π: its observation 957 is 3. */
  PI_DIGITS("PiDigits", 5000, 4.53480000000000, 2.86733906028871),
  LOTTERY("Lottery", 218, 518.958715596330, 291.699727470969),
  LEW("Lew", 200, -177.435000000000, 277.332168044316),
  MAVRO("Mavro", 50, 2.00185600000000, 0.000429123454003053),
  MICHELSO("Michelso", 100, 299.852400000000, 0.0790105478190518),
  NUM_ACC_1("NumAcc1", 3, 10000002, 1),
  NUM_ACC_2("NumAcc2", 1001, 1.2, 0.1),
  NUM_ACC_3("NumAcc3", 1001, 1000000.2, 0.1),
  NUM_ACC_4("NumAcc4", 1001, 10000000.2, 0.1);

  private final String file;
  private final int rows;
  private final double mean;
  private final double standardDeviation;

  NistUnivariate(String file, int rows, double mean, double standardDeviation) {
    this.file = file;
    this.rows = rows;
    this.mean = mean;
    this.standardDeviation = standardDeviation;
  }

  /** The certified mean. */
  public double mean() {
    return mean;
  }

  /** The certified standard deviation. */
  public double standardDeviation() {
    return standardDeviation;
  }

  /** The observations as they are written in the file, in order. */
  public List<String> texts() {
    try (InputStream in =
        NistUnivariate.class.getResourceAsStream(
            "/org/apache/commons/math3/stat/data/" + file + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      List<String> found =
          Stream.of(text.split("\n"))
              .map(String::strip)
              .filter(line -> line.matches("-?[0-9.]+"))
              .toList();
      if (found.size() != rows) {
        throw new IllegalStateException(file + " holds " + found.size() + " numbers, not " + rows);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The observations, each rounded to a double. */
  public double[] numbers() {
    return texts().stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** How many digits of a certified value are right, at most 15: the log relative error. */
  public static double digits(double found, double certified) {
    return found == certified
        ? 15
        : Math.min(15, -Math.log10(Math.abs(found - certified) / Math.abs(certified)));
  }
}
