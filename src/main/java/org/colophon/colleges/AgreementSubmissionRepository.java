package org.colophon.colleges;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of what was submitted. */
interface AgreementSubmissionRepository
    extends Repository<AgreementSubmission, AgreementSubmission.Key> {

  AgreementSubmission save(AgreementSubmission submission);

  Optional<AgreementSubmission> findById(AgreementSubmission.Key key);
}
