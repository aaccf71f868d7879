package org.colophon.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything one visitor gets to read: from where they begin, wherever a link leads, and what is
 * inside of archives and PDFs.
 */
final class Crawl {

  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

  /**
   * What is the same for all, another program's, and the box of everybody's letters, which is gone
   * where a mail server is set; without one production does not start.
   */
  private static final Pattern ASIDE =
      Pattern.compile(
          "/(outgoing-mail|css|js|img|webjars|camunda|sign-out|sandbox-cashier|accounts?/sign)\\b.*");

  /** A page of a calendar leads to the next for ever. */
  private static final int MOST = 500;

  private final Visitor visitor;
  private final Set<String> known;
  private final Map<String, String> read = new LinkedHashMap<>();

  /**
   * @param known to which no link is followed, because they are read already
   */
  Crawl(Visitor visitor, Set<String> known) {
    this.visitor = visitor;
    this.known = known;
  }

  /** Reads these addresses and all that can be reached from them, by address. */
  Map<String, String> from(Collection<String> addresses) throws Exception {
    var open = new ArrayDeque<>(addresses);
    while (!open.isEmpty() && read.size() < MOST) {
      var address = open.poll();
      if (!read.containsKey(address) && !ASIDE.matcher(address).matches()) {
        var answer = visitor.read(address);
        var text = text(answer);
        read.put(address, text);
        var links = LINK.matcher(text);
        while (links.find()) {
          follow(links.group(1).replace("&amp;", "&"), open);
        }
        answer.headers().firstValue("Location").map(Crawl::path).ifPresent(it -> follow(it, open));
      }
    }
    return read;
  }

  private void follow(String address, Collection<String> open) {
    if (!known.contains(address)) {
      open.add(address);
    }
  }

  private static String path(String location) {
    var to = URI.create(location);
    return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
  }

  /** What somebody reads in an answer, and in the archives and PDFs it brings. */
  static String text(HttpResponse<byte[]> answer) throws IOException {
    return text(answer.body()) + "\n" + answer.headers().map();
  }

  /** What is inside of a file, with the names of what an archive has packed. */
  static String text(byte[] file) throws IOException {
    if (beginsWith(file, "PK")) {
      return unzipped(file);
    }
    return beginsWith(file, "%PDF") ? pdf(file) : new String(file, UTF_8);
  }

  private static boolean beginsWith(byte[] file, String mark) {
    return new String(file, 0, Math.min(mark.length(), file.length), ISO_8859_1).equals(mark);
  }

  private static String unzipped(byte[] archive) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append('\n').append(text(zip.readAllBytes())).append('\n');
      }
    }
    return text.toString();
  }

  /** As its letters are drawn; what is no whole PDF as its bytes are. */
  private static String pdf(byte[] file) {
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      return new String(file, UTF_8);
    }
  }
}
