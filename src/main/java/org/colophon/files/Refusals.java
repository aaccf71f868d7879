package org.colophon.files;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/** What people read when a file cannot be taken: what is the matter, and what to do. */
final class Refusals {

  private Refusals() {}

  static FileRefused empty(String name) {
    return new FileRefused(
        "The file “%s” is empty. Please save it again and upload it once more.".formatted(name));
  }

  static FileRefused tooLarge(String name, DataSize limit) {
    return new FileRefused(
        ("The file “%s” is larger than %s. Please scan it at a lower resolution, or leave out pages"
                + " nobody needs, and upload it again.")
            .formatted(name, readable(limit)));
  }

  static FileRefused otherType(String name, String type, Set<FileKind> allowed) {
    var wanted = allowed.stream().sorted().map(FileKind::label).collect(joining(" or "));
    return new FileRefused(
        "The file “%s” %s. Please upload %s.".formatted(name, matter(type, wanted), wanted));
  }

  private static String matter(String type, String wanted) {
    return switch (type) {
      case ContentType.ZIP -> "holds other files inside it; take out the one you want to send";
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
