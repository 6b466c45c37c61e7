import { Stack } from '@mantine/core';
import { ApiProblem } from '../api/problem.ts';
import { definePage } from '../page.tsx';
import { ProblemPage } from '../ui/feedback/ProblemPage.tsx';
import { ListSkeleton, RecordSkeleton } from '../ui/feedback/skeletons.tsx';

export default definePage({ Page: StatesPage });

const problem = (status: number, code: string, title: string) =>
  new ApiProblem({ status, code, title, requestId: '0198f2c4-7a11' });

function StatesPage() {
  return (
    <Stack>
      <ProblemPage />
      <ProblemPage error={problem(403, 'forbidden', 'Your role does not include this')} />
      <ProblemPage error={problem(0, 'offline', 'away')} />
      <ProblemPage error={problem(500, 'internal', 'broken')} />
      <ListSkeleton />
      <RecordSkeleton />
    </Stack>
  );
}
