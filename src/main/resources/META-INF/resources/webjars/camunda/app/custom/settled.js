// Dates follow the program's rules and groups the model: Tasklist shows them, but what it offers to change them is refused.
const settled = event => {
  if (!event.target.closest || !event.target.closest('.task-details .meta :is(.followup-date, .due-date, .groups)')) return;
  event.stopPropagation();
  if (event.type === 'click' || event.key === 'Enter') event.preventDefault();
};

document.addEventListener('click', settled, true);
document.addEventListener('keydown', settled, true);

export default [];
