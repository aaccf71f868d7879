package org.colophon.courses;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.AttestationView.Finding;
import org.colophon.courses.AttestationView.Outcome;
import org.colophon.courses.AttestationView.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of what providers attest. They are written and matched by the thousand, so whole sets
 * of rows are moved here and nothing is loaded that need not be.
 */
@Repository
class AttestationStore {

  static final int BATCH = 1000;

  /**
   * Who agreed to be matched: the consent of this provider whose name and address or number fit.
   */
  private static final String MATCH =
      """
      completion_consents c
        where c.provider_id = a.provider_id and c.revoked_at is null and c.name_key = a.name_key
          and (a.identifier = c.address or a.identifier = lower(c.case_number))
      """;

  private static final String VIEW =
      """
      select a.*, p.name as provider_name, coalesce(k.title, a.course_text) as course,
             exists (select 1 from %s) as agreed
      from attestations a
        join providers p on p.provider_id = a.provider_id
        left join courses k on k.course_id = a.course_id
      """
          .formatted(MATCH);

  /** What a row's provider reads, as {@link AttestationView#outcome} says it. */
  private static final String OUTCOME =
      """
      case when a.state = 'REFUSED' then a.finding
           when a.state = 'CREDITED' then case a.finding when 'ALREADY' then 'ALREADY' else 'CREDITED' end
           when a.state = 'DISMISSED' then 'DISMISSED'
           when a.state = 'WAITING' then 'WAITS'
           when a.finding <> 'TAKEN' then a.finding
           when exists (select 1 from %s) then 'MATCHED'
           else 'WAITS' end
      """
          .formatted(MATCH);

  private final JdbcClient database;
  private final JdbcTemplate batches;

  AttestationStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** Whose case a waiting row fits. */
  record Match(
      AttestationId row,
      CourseId course,
      LocalDate startedOn,
      LocalDate completedOn,
      PersonId attestedBy,
      PersonId person,
      CaseNumber caseNumber) {}

  void addUpload(
      UploadId id,
      ProviderId provider,
      String fileName,
      String sha256,
      @Nullable String callKey,
      int rows,
      PersonId by,
      Instant now) {
    database
        .sql(
            """
            insert into attestation_uploads
              (upload_id, provider_id, file_name, sha256, call_key, row_count, state, uploaded_by,
               uploaded_at)
            values (?, ?, ?, ?, ?, ?, 'PREVIEW', ?, ?)
            """)
        .params(id.value(), provider.value(), fileName, sha256, callKey, rows, by.value(), utc(now))
        .update();
  }

  void add(
      ProviderId provider,
      @Nullable UploadId upload,
      State state,
      List<AttestationCheck.Found> rows,
      PersonId by,
      Instant now) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      batches.update(insert -> insertOf(provider, upload, state, batch, by, now, insert));
    }
  }

  private static PreparedStatement insertOf(
      ProviderId provider,
      @Nullable UploadId upload,
      State state,
      List<AttestationCheck.Found> rows,
      PersonId by,
      Instant now,
      Connection connection)
      throws SQLException {
    var insert =
        connection.prepareStatement(
            """
            insert into attestations (provider_id, upload_id, state, attested_by, attested_at,
              attestation_id, line, course_text, course_id, name, name_key, identifier,
              started_text, completed_text, started_on, completed_on, finding, note)
            select ?, ?, ?, ?, ?, each.*
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[]) each
            """);
    insert.setObject(1, provider.value());
    insert.setObject(2, upload == null ? null : upload.value(), Types.OTHER);
    insert.setString(3, state.name());
    insert.setString(4, by.value());
    insert.setObject(5, utc(now));
    var columns = new Columns(insert, 6, rows);
    columns.add("uuid", it -> it.id().value());
    columns.add("integer", it -> it.row().line());
    columns.add("text", it -> cut(it.row().course(), 300));
    columns.add("uuid", AttestationCheck.Found::courseId);
    columns.add("text", it -> cut(it.row().name(), 300));
    columns.add("text", it -> cut(PersonKey.of(it.row().name()), 400));
    columns.add("text", it -> cut(it.identifier(), 254));
    columns.add("text", it -> cut(it.row().started(), 40));
    columns.add("text", it -> cut(it.row().completed(), 40));
    columns.add("date", AttestationCheck.Found::startedOn);
    columns.add("date", AttestationCheck.Found::completedOn);
    columns.add("text", it -> it.finding().name());
    columns.add("text", it -> cut(it.note(), 2000));
    return insert;
  }

  /** Hands a batch of rows over column by column: one statement, however many there are. */
  private static final class Columns {

    private final PreparedStatement insert;
    private final List<AttestationCheck.Found> rows;
    private int at;

    Columns(PreparedStatement insert, int first, List<AttestationCheck.Found> rows) {
      this.insert = insert;
      this.rows = rows;
      this.at = first;
    }

    void add(String type, Function<AttestationCheck.Found, @Nullable Object> value)
        throws SQLException {
      insert.setArray(
          at++, insert.getConnection().createArrayOf(type, rows.stream().map(value).toArray()));
    }
  }

  /**
   * Lets the database look at how much there is now. Until it does so by itself, it would go
   * through the whole table for each row, as is best for a small one.
   */
  void lookAtSize() {
    database.sql("analyze attestations, completion_consents, completions").update();
  }

  AttestationId addOne(ProviderId provider, AttestationCheck.Found row, PersonId by, Instant now) {
    var id = AttestationId.next();
    add(provider, null, State.WAITING, List.of(row.as(id)), by, now);
    return id;
  }

  boolean isAttested(AttestationCheck.Found row) {
    return database
        .sql(
            """
            select exists (select 1 from attestations
              where course_id = ? and identifier = ? and state in ('WAITING', 'CREDITED'))
            """)
        .params(row.courseId(), row.identifier())
        .query(Boolean.class)
        .single();
  }

  String sha256(UploadId upload) {
    return database
        .sql("select sha256 from attestation_uploads where upload_id = ?")
        .param(upload.value())
        .query(String.class)
        .single();
  }

  /** Notes the rows of a preview that repeat what is attested already. */
  void findDuplicates(UploadId upload) {
    database
        .sql(
            """
            update attestations a set finding = 'DUPLICATE', note = 'You attested this before.'
            where a.upload_id = ? and a.state = 'PREVIEW' and a.finding = 'TAKEN' and exists
              (select 1 from attestations b
               where b.course_id = a.course_id and b.identifier = a.identifier
                 and b.state in ('WAITING', 'CREDITED'))
            """)
        .param(upload.value())
        .update();
  }

  Optional<UploadId> uploaded(ProviderId provider, String sha256) {
    return database
        .sql(
            """
            select upload_id from attestation_uploads
            where provider_id = ? and sha256 = ? and state in ('CONFIRMED', 'DONE')
              and call_key is null
            """)
        .params(provider.value(), sha256)
        .query(UUID.class)
        .optional()
        .map(UploadId::new);
  }

  /** What a program of the provider sent with this key before. */
  Optional<UploadId> called(ProviderId provider, String key) {
    return database
        .sql("select upload_id from attestation_uploads where provider_id = ? and call_key = ?")
        .params(provider.value(), key)
        .query(UUID.class)
        .optional()
        .map(UploadId::new);
  }

  Optional<UploadView> upload(ProviderId provider, UploadId id) {
    return database
        .sql("select * from attestation_uploads where provider_id = ? and upload_id = ?")
        .params(provider.value(), id.value())
        .query(this::upload)
        .optional();
  }

  List<UploadView> uploads(ProviderId provider, int most) {
    return database
        .sql(
            """
            select * from attestation_uploads where provider_id = ? and state <> 'DISCARDED'
            order by uploaded_at desc limit ?
            """)
        .params(provider.value(), most)
        .query(this::upload)
        .list();
  }

  private UploadView upload(ResultSet row, int number) throws SQLException {
    var id = new UploadId(row.getObject("upload_id", UUID.class));
    return new UploadView(
        id,
        row.getString("file_name"),
        row.getInt("row_count"),
        UploadView.State.valueOf(row.getString("state")),
        PersonId.of(row.getString("uploaded_by")),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("call_key") != null,
        counts(id));
  }

  private Map<Outcome, Long> counts(UploadId upload) {
    return database
        .sql(
            "select outcome, count(*) from (select %s as outcome from attestations a where upload_id = ?) each group by outcome"
                .formatted(OUTCOME))
        .param(upload.value())
        .query((row, i) -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<AttestationView> rows(UploadId upload, @Nullable Outcome only, int page, int size) {
    return database
        .sql(
            VIEW
                + " where a.upload_id = :upload and (:only = '' or %s = :only) order by a.line limit :size offset :from"
                    .formatted(OUTCOME))
        .param("upload", upload.value())
        .param("only", only == null ? "" : only.name())
        .param("size", size)
        .param("from", (long) page * size)
        .query(AttestationStore::view)
        .list();
  }

  /** What was attested outside files or from one, the latest first; no preview. */
  List<AttestationView> latest(ProviderId provider, int most) {
    return database
        .sql(
            VIEW
                + """
                 where a.provider_id = ? and a.state in ('WAITING', 'CREDITED', 'DISMISSED')
                 order by a.attested_at desc, a.line limit ?
                """)
        .params(provider.value(), most)
        .query(AttestationStore::view)
        .list();
  }

  Optional<AttestationView> find(AttestationId id) {
    return database
        .sql(VIEW + " where a.attestation_id = ?")
        .param(id.value())
        .query(AttestationStore::view)
        .optional();
  }

  /** Those that wait and no consent fits, or that stand still; what stands still comes first. */
  List<AttestationView> waiting(int page, int size) {
    return database
        .sql(
            VIEW
                + """
                 where a.state = 'WAITING'
                 order by a.problem is null, a.attested_at, a.line limit ? offset ?
                """)
        .params(size, (long) page * size)
        .query(AttestationStore::view)
        .list();
  }

  long countWaiting() {
    return database
        .sql("select count(*) from attestations where state = 'WAITING'")
        .query(Long.class)
        .single();
  }

  /** Moves a file on; false when it stood elsewhere already. */
  boolean confirm(UploadId id, PersonId by, Instant now) {
    return database
            .sql(
                """
                update attestation_uploads
                set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?
                where upload_id = ? and state = 'PREVIEW'
                """)
            .params(by.value(), utc(now), id.value())
            .update()
        == 1;
  }

  boolean discard(UploadId id) {
    database
        .sql(
            """
            delete from attestations where upload_id = ? and state = 'PREVIEW' and exists
              (select 1 from attestation_uploads u
               where u.upload_id = attestations.upload_id and u.state = 'PREVIEW')
            """)
        .param(id.value())
        .update();
    return database
            .sql(
                "update attestation_uploads set state = 'DISCARDED' where upload_id = ? and state = 'PREVIEW'")
            .param(id.value())
            .update()
        == 1;
  }

  /** A confirmed file nobody works on at this moment, held until the transaction ends. */
  Optional<UploadId> take() {
    return database
        .sql(
            """
            select upload_id from attestation_uploads where state = 'CONFIRMED'
            order by confirmed_at limit 1 for update skip locked
            """)
        .query(UUID.class)
        .optional()
        .map(UploadId::new);
  }

  /**
   * Works on a confirmed file together with others until the transaction ends; meanwhile {@link
   * #take} gives it to nobody, so that it is never called done while somebody is at it.
   *
   * @return false when somebody has taken it, or it is done
   */
  boolean join(UploadId upload) {
    return database
        .sql(
            """
            select 1 from attestation_uploads where upload_id = ? and state = 'CONFIRMED'
            for share skip locked
            """)
        .param(upload.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Takes in rows of a confirmed file; what is attested already stays out as a duplicate.
   *
   * @param from the row from which they are taken, and {@code rows} how far
   * @return how many there were
   */
  int takeIn(UploadId upload, int from, int rows) {
    var taken =
        database
            .sql(
                """
                with batch as
                  (select attestation_id, course_id, identifier from attestations
                   where upload_id = :upload and state = 'PREVIEW'
                     and line >= :from and line < :to
                   order by line for update)
                update attestations a set
                  state = case when a.finding <> 'TAKEN' or again.it then 'REFUSED' else 'WAITING' end,
                  finding = case when a.finding = 'TAKEN' and again.it then 'DUPLICATE' else a.finding end,
                  note = case when a.finding = 'TAKEN' and again.it
                         then 'You attested this before.' else a.note end
                from batch, lateral
                  (select exists
                    (select 1 from attestations b
                     where b.course_id = batch.course_id and b.identifier = batch.identifier
                       and b.state in ('WAITING', 'CREDITED')) as it) again
                where a.attestation_id = batch.attestation_id
                """)
            .param("upload", upload.value())
            .param("from", from)
            .param("to", from + rows)
            .update();
    return taken;
  }

  void done(UploadId upload, Instant now) {
    database
        .sql("update attestation_uploads set state = 'DONE', done_at = ? where upload_id = ?")
        .params(utc(now), upload.value())
        .update();
  }

  /** The last row of a file. */
  int lastLine(UploadId upload) {
    return database
        .sql("select coalesce(max(line), 0) from attestations where upload_id = ?")
        .param(upload.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Waiting rows that fit somebody's consent and can be credited, held until the end.
   *
   * @param from the row from which they are sought, and {@code rows} how far
   */
  List<Match> matchesOf(UploadId upload, int from, int rows, int most) {
    return matches(
        "a.upload_id = :of and a.line >= %d and a.line < %d and a.problem is null"
            .formatted(from, from + rows),
        upload.value(),
        null,
        most);
  }

  /** All that waits for a person who agrees: what stood still before is looked at again. */
  List<Match> matchesOf(ProviderId provider, PersonId person) {
    return matches("a.provider_id = :of and c.person_id = :person", provider.value(), person, 1000);
  }

  Optional<Match> matchOf(AttestationId row) {
    return matches("a.attestation_id = :of", row.value(), null, 1).stream().findFirst();
  }

  private List<Match> matches(String which, UUID of, @Nullable PersonId person, int most) {
    return database
        .sql(
            """
            select a.attestation_id, a.course_id, a.started_on, a.completed_on, a.attested_by,
                   c.person_id, c.case_number
            from attestations a, %s and a.state = 'WAITING' and %s
            order by a.line limit :most for update of a skip locked
            """
                .formatted(MATCH, which))
        .param("of", of)
        .param("person", person == null ? "" : person.value())
        .param("most", most)
        .query(AttestationStore::match)
        .list();
  }

  /** The row with the case a member of staff found it belongs to, if that person agreed. */
  Optional<Match> matchWith(AttestationId row, CaseNumber caseNumber) {
    return database
        .sql(
            """
            select a.attestation_id, a.course_id, a.started_on, a.completed_on, a.attested_by,
                   c.person_id, c.case_number
            from attestations a join completion_consents c
              on c.provider_id = a.provider_id and c.revoked_at is null and c.case_number = ?
            where a.attestation_id = ? and a.state = 'WAITING' for update of a
            """)
        .params(caseNumber.value(), row.value())
        .query(AttestationStore::match)
        .optional();
  }

  /**
   * Lets what is done about one case through one after the other, as {@link
   * CompletionRepository#queueUp} does; asked here, it does not make Hibernate look through all it
   * holds.
   */
  void queueUp(CaseNumber caseNumber) {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtextextended('completions ' || ?, 0))")
        .param(caseNumber.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Settles a row.
   *
   * @param completion what it stands for; null where the set was achieved in another way
   */
  void credited(AttestationId row, @Nullable CompletionId completion, Finding finding) {
    database
        .sql(
            """
            update attestations
            set state = 'CREDITED', completion_id = ?, finding = ?, problem = null
            where attestation_id = ? and state = 'WAITING'
            """)
        .params(completion == null ? null : completion.value(), finding.name(), row.value())
        .update();
  }

  void stuck(AttestationId row, String problem) {
    database
        .sql("update attestations set problem = ? where attestation_id = ? and state = 'WAITING'")
        .params(cut(problem, 300), row.value())
        .update();
  }

  /** Notes who decided about a row; one that waits on is not decided. */
  void resolvedBy(AttestationId row, PersonId staff, Instant now) {
    database
        .sql(
            """
            update attestations set resolved_by = ?, resolved_at = ?
            where attestation_id = ? and state in ('CREDITED', 'DISMISSED')
            """)
        .params(staff.value(), utc(now), row.value())
        .update();
  }

  boolean dismiss(AttestationId row, String reason) {
    return database
            .sql(
                """
                update attestations set state = 'DISMISSED', note = ?, problem = null
                where attestation_id = ? and state = 'WAITING'
                """)
            .params(reason, row.value())
            .update()
        == 1;
  }

  /**
   * Rows that staff decided and nobody was told of, noted as told; of one provider and one person
   * who attested them. Nobody else gets them until the transaction ends.
   */
  List<AttestationView> tell(ProviderId provider, PersonId attestedBy, int most, Instant now) {
    var rows =
        database
            .sql(
                VIEW
                    + """
                     where a.provider_id = ? and a.attested_by = ? and a.resolved_at is not null
                       and a.told_at is null
                     order by a.resolved_at, a.line limit ? for update of a skip locked
                    """)
            .params(provider.value(), attestedBy.value(), most)
            .query(AttestationStore::view)
            .list();
    rows.forEach(
        it ->
            database
                .sql("update attestations set told_at = ? where attestation_id = ?")
                .params(utc(now), it.id().value())
                .update());
    return rows;
  }

  /** Whose rows staff decided without anybody having been told. */
  List<Map.Entry<ProviderId, PersonId>> untold() {
    return database
        .sql(
            """
            select distinct provider_id, attested_by from attestations
            where resolved_at is not null and told_at is null
            """)
        .query(
            (row, i) ->
                Map.entry(
                    new ProviderId(row.getObject(1, UUID.class)), PersonId.of(row.getString(2))))
        .list();
  }

  private static Match match(ResultSet row, int number) throws SQLException {
    return new Match(
        new AttestationId(row.getObject("attestation_id", UUID.class)),
        new CourseId(row.getObject("course_id", UUID.class)),
        row.getObject("started_on", LocalDate.class),
        row.getObject("completed_on", LocalDate.class),
        PersonId.of(row.getString("attested_by")),
        PersonId.of(row.getString("person_id")),
        CaseNumber.of(row.getString("case_number")));
  }

  private static AttestationView view(ResultSet row, int number) throws SQLException {
    return new AttestationView(
        new AttestationId(row.getObject("attestation_id", UUID.class)),
        new ProviderId(row.getObject("provider_id", UUID.class)),
        row.getString("provider_name"),
        row.getInt("line"),
        row.getString("course"),
        row.getString("name"),
        row.getString("identifier"),
        row.getString("started_text"),
        row.getString("completed_text"),
        row.getObject("started_on", LocalDate.class),
        row.getObject("completed_on", LocalDate.class),
        State.valueOf(row.getString("state")),
        Finding.valueOf(row.getString("finding")),
        row.getString("note"),
        row.getString("problem"),
        row.getBoolean("agreed"),
        PersonId.of(row.getString("attested_by")),
        row.getObject("attested_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest)).replace("\0", "");
  }
}
