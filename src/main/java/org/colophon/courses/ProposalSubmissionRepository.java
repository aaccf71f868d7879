package org.colophon.courses;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of what was submitted. */
interface ProposalSubmissionRepository
    extends Repository<ProposalSubmission, ProposalSubmission.Key> {

  ProposalSubmission save(ProposalSubmission submission);

  Optional<ProposalSubmission> findById(ProposalSubmission.Key key);
}
