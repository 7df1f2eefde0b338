package org.daal4j.benchmarks.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One analysis from comma-separated text or Parquet to result, as one query: {@code ANALYSIS FILE
 * COLUMNS}. Prints {@code check NUMBER}, the number that all contenders must agree on.
 */
public final class DuckdbAnalysis {

  private final Statement statement;
  private final String rows;
  private final List<String> names;

  private DuckdbAnalysis(Statement statement, String file, int columns) {
    this.statement = statement;
    this.names = IntStream.rangeClosed(1, columns).mapToObj(j -> "c" + j).toList();
    String types = names.stream().map(c -> c + ": 'DOUBLE'").collect(Collectors.joining(", "));
    String quoted = "'" + file.replace("'", "''") + "'";
    this.rows =
        file.endsWith(".parquet")
            ? " FROM read_parquet(" + quoted + ")"
            : " FROM read_csv("
                + quoted
                + ", header = false, auto_detect = false, delim = ',', columns = {"
                + types
                + "})";
  }

  /** Runs on as many threads as there are processors. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      DuckdbAnalysis analysis =
          new DuckdbAnalysis(statement, arguments[1], Integer.parseInt(arguments[2]));
      double check =
          switch (arguments[0]) {
            case "moments" -> analysis.moments();
            case "covariance" -> analysis.covariance();
            default -> throw new IllegalArgumentException("no analysis " + arguments[0]);
          };
      System.out.println("check " + check);
    }
  }

  private double moments() throws SQLException {
    List<String> aggregates = new ArrayList<>();
    for (String name : names) {
      aggregates.add("var_samp(" + name + ")");
    }
    int variances = aggregates.size();
    for (String name : names) {
      for (String function : List.of("min", "max", "sum", "avg")) {
        aggregates.add(function + "(" + name + ")");
      }
      aggregates.add("sum(" + name + " * " + name + ")");
    }
    double[] found = one(aggregates);
    return IntStream.range(0, variances).mapToDouble(j -> found[j]).sum();
  }

  private double covariance() throws SQLException {
    List<String> aggregates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j <= i; j++) {
        aggregates.add("covar_samp(" + names.get(i) + ", " + names.get(j) + ")");
      }
    }
    double[] found = one(aggregates);
    double sum = 0;
    for (int i = 0, at = 0; i < names.size(); i++) {
      for (int j = 0; j <= i; j++, at++) {
        sum += (i == j ? 1 : 2) * Math.abs(found[at]);
      }
    }
    return sum;
  }

  /** The only row of a query. */
  private double[] one(List<String> aggregates) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT " + String.join(", ", aggregates) + rows)) {
      found.next();
      double[] numbers = new double[aggregates.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = found.getDouble(i + 1);
      }
      return numbers;
    }
  }
}
