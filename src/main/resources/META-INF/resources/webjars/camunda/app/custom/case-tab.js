// One click from a task to its case.
export default [{
  id: 'colophon.case',
  pluginPoint: 'tasklist.task.detail',
  priority: 500,
  properties: { label: 'Case' },
  render: (node, data) =>
    fetch(data.api.engineApi + '/task/' + data.taskId + '/variables/caseNumber')
      .then(answer => answer.json())
      .then(variable => {
        const link = document.createElement('a');
        link.href = '/cases/' + encodeURIComponent(variable.value);
        link.target = '_blank';
        link.rel = 'noopener';
        link.textContent = 'Open case ' + variable.value;
        const line = document.createElement('p');
        line.append(link);
        node.replaceChildren(line);
      })
}];
