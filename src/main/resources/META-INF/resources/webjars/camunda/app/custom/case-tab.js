// One click from a task to its case; from a review to the review, for an evaluator sees no cases.
export default [{
  id: 'colophon.case',
  pluginPoint: 'tasklist.task.detail',
  priority: 500,
  properties: { label: 'Case' },
  render: async (node, data) => {
    const ask = async path => (await fetch(data.api.engineApi + '/task/' + data.taskId + path)).json();
    const review = (await ask('')).taskDefinitionKey === 'UserTask_Review';
    const id = (await ask('/variables/' + (review ? 'seat' : 'caseNumber'))).value;
    const link = document.createElement('a');
    link.href = (review ? '/reviews/' : '/cases/') + encodeURIComponent(id);
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = review ? 'Open the review' : 'Open case ' + id;
    const line = document.createElement('p');
    line.append(link);
    node.replaceChildren(line);
  }
}];
