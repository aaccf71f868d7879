package org.colophon.files;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/** What people read when a file cannot be taken: what is the matter, and what to do. */
final class Refusals {

  /** Up to this limit, in megabytes, people send paper; beyond it recordings. */
  private static final int MOST_FOR_PAPER = 50;

  private static final int MOST_TO_NAME = 3;

  private Refusals() {}

  static FileRefused empty(String name) {
    return new FileRefused(
        "The file “%s” is empty. Please save it again and upload it once more.".formatted(name));
  }

  static FileRefused tooLarge(String name, DataSize limit) {
    if (limit.toMegabytes() > MOST_FOR_PAPER) {
      return new FileRefused(
          "The file “%s” is larger than %s. Please shorten or compress it, and upload it again."
              .formatted(name, readable(limit)));
    }
    return new FileRefused(
        ("The file “%s” is larger than %s. Please scan it at a lower resolution, or leave out pages"
                + " nobody needs, and upload it again.")
            .formatted(name, readable(limit)));
  }

  static FileRefused malware(String name, String found) {
    return new FileRefused(
        ("The file “%s” holds malware (%s). We set it aside and hand it out to nobody. Please look at"
                + " the device it comes from before you upload anything else.")
            .formatted(name, found));
  }

  static FileRefused notScanned(String name) {
    return new FileRefused(
        ("The file “%s” cannot be looked at for malware just now. Please add it again in some"
                + " minutes.")
            .formatted(name));
  }

  static FileRefused notKept(String name) {
    return new FileRefused(
        ("We cannot store the file “%s” just now, which is not your fault. Nothing else is lost. Please"
                + " add it again later.")
            .formatted(name));
  }

  static FileRefused notKeptInPieces(String name) {
    return new FileRefused(
        ("We cannot store the file “%s” just now, which is not your fault. Nothing else is lost, and"
                + " what has arrived of it stays for a week. Please choose it again later: it goes"
                + " on where it was.")
            .formatted(name));
  }

  static FileRefused otherType(String name, String type, Set<FileKind> allowed) {
    if (allowed.size() > MOST_TO_NAME) {
      return new FileRefused(
          "The file “%s” %s. Please upload a file of the kinds listed on the page."
              .formatted(name, matter(type, "of a kind we take")));
    }
    var wanted = allowed.stream().sorted().map(FileKind::label).collect(joining(" or "));
    return new FileRefused(
        "The file “%s” %s. Please upload %s.".formatted(name, matter(type, wanted), wanted));
  }

  private static String matter(String type, String wanted) {
    return switch (type) {
      case ContentType.ZIP -> "holds other files inside it; take out the one you want to send";
      case ContentType.OFFICE ->
          "is an office document with macros, or of a kind we cannot read; save it as PDF (“Save"
              + " as” or “Export”)";
      case ContentType.SWOLLEN ->
          "would unpack to far more than a document holds; save it again with the program you wrote"
              + " it with";
      case "image/heic", "image/heif" ->
          "is a phone photo in the HEIC format, which we cannot read; export it as JPEG";
      default -> {
        if (type.startsWith("application/vnd.") || type.equals("application/x-tika-msoffice")) {
          yield "is an office document; save it as PDF (“Save as” or “Export”)";
        }
        yield "is not " + wanted + ", whatever its name says";
      }
    };
  }

  private static String readable(DataSize size) {
    return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
  }
}
