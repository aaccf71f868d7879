package org.colophon.engine;

import org.colophon.cases.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what a card in Tasklist says about whom the case waits for as it is, when the case moves
 * while the task is open.
 *
 * <p>Written to the engine's table in one statement: by its own means each task would be loaded and
 * written in a transaction in which it may just be completed.
 */
@Component
class MovedCases {

  private final JdbcClient database;

  MovedCases(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void on(CaseMoved event) {
    database
        .sql(
            """
            update act_ru_variable set text_ = :waitsOn
            where name_ = :name and task_id_ in (
              select t.id_ from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
              where e.business_key_ = :case)
            """)
        .param("waitsOn", event.waitsOn().label())
        .param("name", TaskLabels.WAITS_ON)
        .param("case", event.caseNumber().value())
        .update();
  }
}
