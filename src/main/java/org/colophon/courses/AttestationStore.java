package org.colophon.courses;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  private static final int BATCH = 1000;

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
      int rows,
      PersonId by,
      Instant now) {
    database
        .sql(
            """
            insert into attestation_uploads
              (upload_id, provider_id, file_name, sha256, row_count, state, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, 'PREVIEW', ?, ?)
            """)
        .params(id.value(), provider.value(), fileName, sha256, rows, by.value(), utc(now))
        .update();
  }

  void add(
      ProviderId provider,
      @Nullable UploadId upload,
      State state,
      List<AttestationCheck.Found> rows,
      PersonId by,
      Instant now) {
    batches.batchUpdate(
        """
        insert into attestations (attestation_id, provider_id, upload_id, line, course_text,
          course_id, name, name_key, identifier, started_text, completed_text, started_on,
          completed_on, state, finding, note, attested_by, attested_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        BATCH,
        (insert, it) -> {
          insert.setObject(1, it.id().value());
          insert.setObject(2, provider.value());
          insert.setObject(3, upload == null ? null : upload.value());
          insert.setInt(4, it.row().line());
          insert.setString(5, cut(it.row().course(), 300));
          insert.setObject(6, it.courseId());
          insert.setString(7, cut(it.row().name(), 300));
          insert.setString(8, cut(PersonKey.of(it.row().name()), 400));
          insert.setString(9, cut(it.identifier(), 254));
          insert.setString(10, cut(it.row().started(), 40));
          insert.setString(11, cut(it.row().completed(), 40));
          insert.setObject(12, it.startedOn());
          insert.setObject(13, it.completedOn());
          insert.setString(14, state.name());
          insert.setString(15, it.finding().name());
          insert.setString(16, cut(it.note(), 2000));
          insert.setString(17, by.value());
          insert.setObject(18, utc(now));
        });
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
            """)
        .params(provider.value(), sha256)
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
   * Takes in the next rows of a confirmed file; what is attested already stays out as a duplicate.
   *
   * @return how many rows were looked at
   */
  int takeIn(UploadId upload, int most) {
    var taken =
        database
            .sql(
                """
                with batch as
                  (select attestation_id from attestations
                   where upload_id = :upload and state = 'PREVIEW' order by line limit :most for update)
                update attestations a set
                  state = case when a.finding <> 'TAKEN' or again.it then 'REFUSED' else 'WAITING' end,
                  finding = case when a.finding = 'TAKEN' and again.it then 'DUPLICATE' else a.finding end,
                  note = case when a.finding = 'TAKEN' and again.it
                         then 'You attested this before.' else a.note end
                from batch, lateral
                  (select exists
                    (select 1 from attestations b, attestations own
                     where own.attestation_id = batch.attestation_id
                       and b.course_id = own.course_id and b.identifier = own.identifier
                       and b.state in ('WAITING', 'CREDITED')) as it) again
                where a.attestation_id = batch.attestation_id
                """)
            .param("upload", upload.value())
            .param("most", most)
            .update();
    return taken;
  }

  void done(UploadId upload, Instant now) {
    database
        .sql("update attestation_uploads set state = 'DONE', done_at = ? where upload_id = ?")
        .params(utc(now), upload.value())
        .update();
  }

  /** Waiting rows that fit somebody's consent and can be credited, held until the end. */
  List<Match> matchesOf(UploadId upload, int most) {
    return matches("a.upload_id = :of", upload.value(), null, most);
  }

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
            from attestations a, %s and a.state = 'WAITING' and a.problem is null and %s
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

  void credited(AttestationId row, CompletionId completion, Finding finding) {
    database
        .sql(
            """
            update attestations
            set state = 'CREDITED', completion_id = ?, finding = ?, problem = null
            where attestation_id = ? and state = 'WAITING'
            """)
        .params(completion.value(), finding.name(), row.value())
        .update();
  }

  void stuck(AttestationId row, String problem) {
    database
        .sql("update attestations set problem = ? where attestation_id = ?")
        .params(cut(problem, 300), row.value())
        .update();
  }

  void resolvedBy(AttestationId row, PersonId staff, Instant now) {
    database
        .sql("update attestations set resolved_by = ?, resolved_at = ? where attestation_id = ?")
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
