package org.colophon.web.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.colophon.accounts.PersonId;
import org.colophon.files.FileStore;
import org.colophon.web.Archive;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Packs a person's record as a ZIP: {@code record.html} to read, {@code record.json} for machines,
 * and the files. It is made on the way out and kept nowhere.
 */
@Component
class RecordArchive {

  private final OwnRecord record;
  private final FileStore files;
  private final ObjectMapper json;

  RecordArchive(OwnRecord record, FileStore files, ObjectMapper json) {
    this.record = record;
    this.files = files;
    this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
  }

  void write(PersonId person, OutputStream out) throws IOException {
    Map<String, Object> contents = record.contents(person);
    var archive = new Archive(files, out);
    archive.add("record.json", json.writeValueAsString(contents));
    archive.add("record.html", html(json.valueToTree(contents)));
    var number = 0;
    for (var file : record.files(person)) {
      number++;
      archive.add("files/%02d-%s".formatted(number, file.name()), file.id());
    }
    archive.finish();
  }

  static String html(JsonNode contents) {
    var page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Your record</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}\
            dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap}</style></head>
            <body><h1>Your record</h1>
            """);
    contents
        .fields()
        .forEachRemaining(
            it -> {
              page.append("<h2>").append(escaped(it.getKey())).append("</h2>\n");
              append(it.getValue(), page);
            });
    return page.append("</body></html>\n").toString();
  }

  private static void append(JsonNode node, StringBuilder page) {
    if (node.isObject() && !node.isEmpty()) {
      page.append("<dl>");
      node.fields()
          .forEachRemaining(
              it -> {
                page.append("<dt>").append(escaped(it.getKey())).append("</dt><dd>");
                append(it.getValue(), page);
                page.append("</dd>\n");
              });
      page.append("</dl>\n");
    } else if (node.isArray() && !node.isEmpty()) {
      page.append("<ul>");
      node.forEach(
          it -> {
            page.append("<li>");
            append(it, page);
            page.append("</li>\n");
          });
      page.append("</ul>\n");
    } else if (node.isContainerNode() || node.isNull() || node.asText().isEmpty()) {
      page.append("–");
    } else {
      page.append(escaped(node.asText()));
    }
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
