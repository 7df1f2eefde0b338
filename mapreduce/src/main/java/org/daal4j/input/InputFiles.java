package org.daal4j.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.BadInputException;

/**
 * Finds the files behind the input arguments: files, directories and globs, in the order of the
 * arguments and, within one, of the paths. Hidden files ({@code _}, {@code .}) in directories and
 * globs and files without a byte are left out. Directories are listed, with block locations, by one
 * call each: never one call a file.
 */
final class InputFiles {

  private final Configuration conf;
  private final List<InputFile> found = new ArrayList<>();

  private InputFiles(Configuration conf) {
    this.conf = conf;
  }

  /**
   * Lists the files that hold bytes; at least one.
   *
   * @throws BadInputException when an argument matches nothing, cannot be read, or there is no byte
   *     in all of them
   */
  static List<InputFile> find(Configuration conf, List<String> inputs) throws IOException {
    InputFiles files = new InputFiles(conf);
    for (String input : inputs) {
      files.addInput(input);
    }
    List<InputFile> filled = new ArrayList<>();
    for (InputFile file : files.found) {
      if (file.length() > 0) {
        filled.add(file);
      } else {
        LocalFiles.refuseUnlessRegular(file.path());
      }
    }
    if (!filled.isEmpty()) {
      return filled;
    }
    String names = String.join(",", inputs);
    throw new BadInputException(
        switch (files.found.size()) {
          case 0 ->
              "no input: "
                  + names
                  + " holds no files (names that begin with _ or . are ignored)."
                  + " Give --input files with data.";
          case 1 -> "no input: " + names + " is empty. Give --input a file with data.";
          default ->
              "no input: all "
                  + files.found.size()
                  + " files of "
                  + names
                  + " are empty. Give --input files with data.";
        });
  }

  private void addInput(String input) throws IOException {
    try {
      UserPath place = UserPath.of(conf, input);
      Path path = place.path();
      FileSystem fileSystem = place.fileSystem();
      FileStatus literal = statusOrNull(fileSystem, path);
      if (literal == null) {
        addGlob(fileSystem, path, input);
      } else if (literal.isDirectory()) {
        addDirectory(fileSystem, literal.getPath());
      } else {
        found.add(inputFile(literal, Listing.blocks(fileSystem, literal)));
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "no input: " + input + " is not a path Hadoop can read: " + UserPath.reason(e) + ".", e);
    } catch (AccessControlException e) {
      throw new BadInputException(
          "cannot read " + input + ": " + firstLine(e) + ". Check its permissions.", e);
    }
  }

  private static FileStatus statusOrNull(FileSystem fileSystem, Path path) throws IOException {
    try {
      return fileSystem.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private void addGlob(FileSystem fileSystem, Path pattern, String input) throws IOException {
    FileStatus[] matches = matches(fileSystem, pattern, input);
    if (matches == null || matches.length == 0) {
      throw new BadInputException(
          "no input: "
              + input
              + (matches == null ? " does not exist." : " matches no file.")
              + " Check --input.");
    }
    for (Path parent : parents(matches)) {
      LocalFiles.refuseBrokenLinks(fileSystem, parent, pattern.getName());
    }
    Arrays.sort(matches, Comparator.comparing(FileStatus::getPath));
    Map<Path, Map<Path, InputFile>> listings = new HashMap<>();
    for (FileStatus match : matches) {
      if (match.isDirectory()) {
        addDirectory(fileSystem, match.getPath());
        continue;
      }
      Path parent = match.getPath().getParent();
      Map<Path, InputFile> siblings = listings.get(parent);
      if (siblings == null) {
        siblings = new HashMap<>();
        for (FileStatus status : Listing.of(fileSystem, parent)) {
          siblings.put(status.getPath(), inputFile(status, Listing.blocks(status)));
        }
        listings.put(parent, siblings);
      }
      InputFile file = siblings.get(match.getPath());
      found.add(file == null ? inputFile(match, Listing.blocks(fileSystem, match)) : file);
    }
  }

  private void addDirectory(FileSystem fileSystem, Path directory) throws IOException {
    LocalFiles.refuseBrokenLinks(fileSystem, directory, "*");
    boolean recursive = conf.getBoolean(FileInputFormat.INPUT_DIR_RECURSIVE, false);
    for (FileStatus status : Listing.of(fileSystem, directory)) {
      if (hidden(status.getPath())) {
        continue;
      }
      if (!status.isDirectory()) {
        found.add(inputFile(status, Listing.blocks(status)));
      } else if (recursive) {
        addDirectory(fileSystem, status.getPath());
      } else {
        throw new BadInputException(
            FileName.of(directory)
                + ": holds the directory "
                + status.getPath().getName()
                + ", and directories within directories are not read. Add -D "
                + FileInputFormat.INPUT_DIR_RECURSIVE
                + "=true to read them, or give a glob that leaves it out.");
      }
    }
  }

  private static FileStatus[] matches(FileSystem fileSystem, Path pattern, String input)
      throws IOException {
    try {
      return fileSystem.globStatus(pattern, path -> !hidden(path));
    } catch (IOException e) {
      if (UserPath.isIllegalGlob(e)) {
        throw new BadInputException(
            "no input: "
                + input
                + " does not exist, and is not a glob: "
                + firstLine(e)
                + ". Put a backslash before a character that stands for itself.",
            e);
      }
      throw e;
    }
  }

  private static Set<Path> parents(FileStatus[] matches) {
    return Arrays.stream(matches)
        .map(match -> match.getPath().getParent())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static InputFile inputFile(FileStatus status, List<BlockLocation> blocks) {
    return new InputFile(
        status.getPath(),
        status.getLen(),
        status.getModificationTime(),
        status.getBlockSize(),
        blocks);
  }

  private static boolean hidden(Path path) {
    return path.getName().startsWith("_") || path.getName().startsWith(".");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
