package org.daal4j.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * Finds the files behind the input arguments: files, directories and globs, in the order of the
 * arguments and, within one, of the paths. Hidden files ({@code _}, {@code .}) in directories and
 * globs and files without a byte are left out. No file is read twice. Directories are listed, with
 * block locations, by one call each: never one call a file.
 */
final class FileFinder {

  private final Configuration conf;
  private final List<InputFile> found = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final Map<String, Named> names = new HashMap<>(); // by the identity of a file

  /** A file as an argument named it. */
  private record Named(Path path, String input) {}

  private FileFinder(Configuration conf) {
    this.conf = conf;
  }

  /** Lists the files that arguments name, also those without a byte. */
  static FileFinder find(Configuration conf, List<InputName> inputs) throws IOException {
    FileFinder finder = new FileFinder(conf);
    for (InputName input : inputs) {
      finder.addNamed(input);
    }
    return finder;
  }

  private void addNamed(InputName input) throws IOException {
    try {
      addInput(input.path());
    } catch (BadInputException e) {
      throw input.place().isEmpty() ? e : new BadInputException(input.place() + e.marked(), e);
    } catch (UsageException e) {
      throw input.place().isEmpty() ? e : new UsageException(input.place() + e.marked());
    }
  }

  /** The files, in input order. */
  List<InputFile> files() {
    return found;
  }

  /** The arguments that are directories of stored rows. */
  Set<String> stored() {
    return stored;
  }

  private void addInput(String input) throws IOException {
    try {
      UserPath place = UserPath.of(conf, input);
      FileSystem fileSystem = place.fileSystem();
      Collection<FileStatus> named = named(fileSystem, place.path(), input);
      if (!isLiteral(place.path(), named)) {
        for (Path parent : parents(named)) {
          LocalFiles.refuseBrokenLinks(fileSystem, parent, place.path().getName());
        }
      }
      for (FileStatus status : named) {
        int base = base(fileSystem.makeQualified(place.path()), status);
        if (status.isDirectory()) {
          addNamedDirectory(fileSystem, status.getPath(), input, base);
        } else {
          List<BlockLocation> blocks =
              status instanceof LocatedFileStatus
                  ? Listing.blocks(status)
                  : Listing.blocks(fileSystem, status);
          add(fileSystem, inputFile(status, blocks, input, base));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "no input: " + input + " is not a path Hadoop can read: " + UserPath.reason(e) + ".", e);
    } catch (AccessControlException e) {
      throw new BadInputException(
          "cannot read " + input + ": " + firstLine(e) + ". Check its permissions.", e);
    }
  }

  /**
   * How many directories of what an argument names do not tell partitions: those it spells out. Of
   * a file that is spelled out, the partitions that it is in at once tell.
   */
  private static int base(Path argument, FileStatus named) {
    if (argument.equals(named.getPath())) {
      return named.isDirectory() ? argument.depth() : PartitionPath.baseOf(argument);
    }
    Path spelled = argument;
    int base = argument.depth();
    while (spelled != null) {
      if (Glob.isPattern(spelled.getName())) {
        base = spelled.depth() - 1;
      }
      spelled = spelled.getParent();
    }
    return base;
  }

  private static Collection<FileStatus> named(FileSystem fileSystem, Path path, String input)
      throws IOException {
    Collection<FileStatus> named;
    try {
      named = Glob.named(fileSystem, path);
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
    if (named == null || named.isEmpty()) {
      throw new BadInputException(
          "no input: "
              + input
              + (named == null ? " does not exist." : " matches no file.")
              + " Check "
              + Setting.INPUT
              + ".");
    }
    return named;
  }

  private static boolean isLiteral(Path path, Collection<FileStatus> named) {
    return named.size() == 1 && named.iterator().next().getPath().getName().equals(path.getName());
  }

  /** Takes a file; its rows must not count twice. */
  private void add(FileSystem fileSystem, InputFile file) throws IOException {
    String input = file.input();
    String identity = LocalFiles.identity(fileSystem, file.path());
    Named earlier = names.putIfAbsent(identity, new Named(file.path(), input));
    if (earlier == null) {
      found.add(file);
      return;
    }
    String twice =
        earlier.path().equals(file.path())
            ? FileName.of(file.path())
                + " is named twice, by '"
                + earlier.input()
                + "' and by '"
                + input
                + "'"
            : FileName.of(earlier.path())
                + " (of '"
                + earlier.input()
                + "') and "
                + FileName.of(file.path())
                + " (of '"
                + input
                + "') are the same file";
    throw new UsageException(
        Setting.INPUT, twice + ".", "Name each file once, as its rows would count twice.");
  }

  /** Takes the files of a directory; of one that {@code convert} has written, those of rows. */
  private void addNamedDirectory(FileSystem fileSystem, Path directory, String input, int base)
      throws IOException {
    List<FileStatus> listed = Listing.of(fileSystem, directory);
    boolean model = listed.stream().anyMatch(child -> isNamed(child, InputFiles.MODEL, false));
    boolean rows = listed.stream().anyMatch(child -> isNamed(child, InputFiles.ROWS, true));
    if (model && rows) {
      List<FileStatus> files = Listing.of(fileSystem, new Path(directory, InputFiles.ROWS));
      if (files.stream().noneMatch(FileFinder::isParquet)) {
        stored.add(input);
      }
      addListed(fileSystem, new Path(directory, InputFiles.ROWS), files, input, base);
    } else {
      addListed(fileSystem, directory, listed, input, base);
    }
  }

  /** Whether {@code convert} has written Parquet. */
  private static boolean isParquet(FileStatus file) {
    return file.getPath().getName().endsWith(InputFiles.PARQUET_EXTENSION);
  }

  private static boolean isNamed(FileStatus child, String name, boolean directory) {
    return child.isDirectory() == directory && child.getPath().getName().equals(name);
  }

  private void addDirectory(FileSystem fileSystem, Path directory, String input, int base)
      throws IOException {
    addListed(fileSystem, directory, Listing.of(fileSystem, directory), input, base);
  }

  private void addListed(
      FileSystem fileSystem, Path directory, List<FileStatus> listed, String input, int base)
      throws IOException {
    LocalFiles.refuseBrokenLinks(fileSystem, directory, "*");
    boolean recursive = conf.getBoolean(FileInputFormat.INPUT_DIR_RECURSIVE, false);
    for (FileStatus status : listed) {
      if (Glob.isHidden(status.getPath())) {
        continue;
      }
      if (!status.isDirectory()) {
        add(fileSystem, inputFile(status, Listing.blocks(status), input, base));
      } else if (recursive || PartitionPath.isPartition(status.getPath().getName())) {
        addDirectory(fileSystem, status.getPath(), input, base);
      } else {
        throw new BadInputException(
            FileName.of(directory)
                + ": holds the directory "
                + status.getPath().getName()
                + ", and directories within directories are not read. Add "
                + Setting.named(FileInputFormat.INPUT_DIR_RECURSIVE).to("true")
                + " to read them, or give a glob that leaves it out.");
      }
    }
  }

  private static Set<Path> parents(Collection<FileStatus> matches) {
    return matches.stream()
        .map(match -> match.getPath().getParent())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static InputFile inputFile(
      FileStatus status, List<BlockLocation> blocks, String input, int base) {
    return new InputFile(
        input,
        status.getPath(),
        status.getLen(),
        status.getModificationTime(),
        status.getBlockSize(),
        blocks,
        PartitionPath.names(status.getPath(), base));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
