package org.daal4j.model;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.BadInputException;

/**
 * A saved result, read with distrust: nothing in it is trusted to be there or to be of the right
 * type. All methods throw {@link BadInputException} when it is not.
 */
public interface ModelReader {

  /** Whether there is a field of that name. */
  boolean has(String key);

  /** A field that is a string. */
  String string(String key) throws BadInputException;

  /** A field that is a whole number. */
  long wholeNumber(String key) throws BadInputException;

  /** A field that is a whole number of 32 bits. */
  int integer(String key) throws BadInputException;

  /** A field that is a finite number. */
  double number(String key) throws BadInputException;

  /** A field that is any number, also one that JSON has no number for: NaN or infinite. */
  double anyNumber(String key) throws BadInputException;

  /** A field that is true or false. */
  boolean flag(String key) throws BadInputException;

  /** A field that is a list of strings. */
  List<String> strings(String key) throws BadInputException;

  /** A field that is a list of whole numbers. */
  int[] wholeNumbers(String key) throws BadInputException;

  /** A field that is a list of whole numbers of any size. */
  long[] longNumbers(String key) throws BadInputException;

  /** A field that is a list of finite numbers, {@code double[]}. */
  double[] vector(String key) throws BadInputException;

  /** A field that is a list of lists of finite numbers, {@code double[][]}. */
  double[][] numbers(String key) throws BadInputException;

  /** A field that is a list of objects, each with fields of its own. */
  List<? extends ModelReader> objects(String key) throws BadInputException;

  /**
   * Reads all rows of a table of finite numbers.
   *
   * @param file its name in the result directory
   * @param header what its columns must be called
   * @return {@code double[rows][columns]}
   */
  double[][] table(String file, List<String> header) throws IOException;

  /**
   * Reads all rows of a table whose first column is text and whose others are finite numbers.
   *
   * @param labels takes the text of the rows
   * @return {@code double[rows][columns - 1]}
   */
  double[][] table(String file, List<String> header, List<String> labels) throws IOException;

  /** Reads all rows of a table of any text and numbers, NaN and infinite ones included. */
  List<SavedRow> rows(String file, List<String> header) throws IOException;

  /**
   * Reads all rows of numbers that were written beside the fields, in the format that they tell.
   *
   * @param directory name of their directory in the result, as {@code coreObservations}
   * @param columns what their columns must be called where the format has names
   * @param count how many rows there must be
   * @param bytesOfRow what this process needs for each, once they are read
   * @return {@code double[count * columns]}, row after row
   * @throws org.daal4j.core.UsageException when this process has no room for them
   */
  double[] writtenRows(String directory, List<String> columns, long count, long bytesOfRow)
      throws IOException;

  /** What to throw when something is not as it should be. */
  BadInputException broken(String reason);
}
